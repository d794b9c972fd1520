using System.Globalization;
using System.Numerics;

namespace OnPut.Thumbnails.Imaging.Placeholders;

/// <summary>
/// 64 bits that hardly change when a picture is resized or written again, and of which about half differ between two
/// pictures: which of the frequencies 1 to 8, across and down, of 32x32 lightnesses are above their median.
/// </summary>
internal readonly record struct PerceptualHash(ulong Bits)
{
    const int Side = 32;
    const int Frequencies = 8;

    /// <summary>
    /// In lightness of 0 to 255 times <see cref="Side"/> / 2: a pattern this much above the median is in the picture. Less comes from
    /// rounding and from encoders, and would make noise of a plain picture's bits.
    /// </summary>
    const double Noise = 3;

    static readonly double[] Waves = MakeWaves();

    /// <param name="rgba">Four bytes a pixel, row by row, colour not multiplied by alpha; what shines through is white.</param>
    public static PerceptualHash Of(ReadOnlySpan<byte> rgba, int width, int height)
    {
        Span<double> grid = stackalloc double[Side * Side];
        Shrink(rgba, width, height, grid);
        Span<double> strengths = stackalloc double[Frequencies * Frequencies];
        Transform(grid, strengths);
        Span<double> sorted = stackalloc double[strengths.Length];
        strengths.CopyTo(sorted);
        sorted.Sort();
        var threshold = (sorted[sorted.Length / 2 - 1] + sorted[sorted.Length / 2]) / 2 + Noise;
        ulong bits = 0;
        foreach (var strength in strengths)
            bits = (bits << 1) | (strength > threshold ? 1UL : 0);
        return new(bits);
    }

    /// <returns>
    /// How many bits differ: hardly ever over 6 for the same picture; 32 give or take 4 for two pictures, so seldom 20 or less.
    /// </returns>
    public int DistanceTo(PerceptualHash other) => BitOperations.PopCount(Bits ^ other.Bits);

    /// <returns>16 hexadecimal digits.</returns>
    public override string ToString() => Bits.ToString("x16", CultureInfo.InvariantCulture);

    /// <summary>Every pixel is spread over the cells it covers, so that any size and shape fits, larger or smaller.</summary>
    static void Shrink(ReadOnlySpan<byte> rgba, int width, int height, Span<double> grid)
    {
        grid.Clear();
        Span<double> line = stackalloc double[Side];
        for (var y = 0; y < height; y++)
        {
            line.Clear();
            for (var x = 0; x < width; x++)
            {
                var lightness = Lightness(rgba.Slice((y * width + x) * 4, 4));
                for (var cell = x * Side / width; cell * width < (x + 1) * Side; cell++)
                    line[cell] += lightness * Overlap(x, cell, width);
            }
            for (var cell = y * Side / height; cell * height < (y + 1) * Side; cell++)
            {
                var share = (double)Overlap(y, cell, height) / (width * height);
                for (var column = 0; column < Side; column++)
                    grid[cell * Side + column] += line[column] * share;
            }
        }
    }

    /// <summary>How much of a cell a pixel covers, in units of a cell's <paramref name="length"/>th.</summary>
    static int Overlap(int pixel, int cell, int length) =>
        Math.Min((pixel + 1) * Side, (cell + 1) * length) - Math.Max(pixel * Side, cell * length);

    /// <summary>Rec. 601, 0 to 255.</summary>
    static double Lightness(ReadOnlySpan<byte> pixel)
    {
        var lightness = (299 * pixel[0] + 587 * pixel[1] + 114 * pixel[2]) / 1000.0;
        return 255 + (lightness - 255) * pixel[3] / 255;
    }

    static void Transform(ReadOnlySpan<double> grid, Span<double> strengths)
    {
        Span<double> rows = stackalloc double[Side * Frequencies];
        for (var y = 0; y < Side; y++)
            for (var across = 0; across < Frequencies; across++)
                rows[y * Frequencies + across] = Strength(grid.Slice(y * Side, Side), Waves.AsSpan(across * Side, Side));
        Span<double> column = stackalloc double[Side];
        for (var across = 0; across < Frequencies; across++)
        {
            for (var y = 0; y < Side; y++)
                column[y] = rows[y * Frequencies + across];
            for (var down = 0; down < Frequencies; down++)
                strengths[down * Frequencies + across] = Strength(column, Waves.AsSpan(down * Side, Side)) * 2 / Side;
        }
    }

    static double Strength(ReadOnlySpan<double> values, ReadOnlySpan<double> wave)
    {
        double sum = 0;
        for (var i = 0; i < values.Length; i++)
            sum += values[i] * wave[i];
        return sum;
    }

    static double[] MakeWaves()
    {
        var waves = new double[Frequencies * Side];
        for (var frequency = 0; frequency < Frequencies; frequency++)
            for (var place = 0; place < Side; place++)
                waves[frequency * Side + place] = ExactCosine.Of(Math.PI / Side * (frequency + 1) * (place + 0.5));
        return waves;
    }
}
