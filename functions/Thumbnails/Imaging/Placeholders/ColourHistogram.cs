using System.Buffers;

namespace OnPut.Thumbnails.Imaging.Placeholders;

/// <summary>Sorts a picture's pixels into at most 4,096 colours, each the mean of those with the same upper four bits a channel.</summary>
internal static class ColourHistogram
{
    const int Bits = 4;
    public const int Bins = 1 << (3 * Bits);

    /// <summary>Sums a bin: opacity, then red, green and blue, each times its opacity.</summary>
    const int Sums = 4;

    /// <param name="rgba">At most 32,768 pixels, or a sum may overflow.</param>
    /// <param name="colours">Room for <see cref="Bins"/>.</param>
    /// <returns>How many colours there are, each with its pixels' opacities summed up; none where the picture cannot be seen.</returns>
    public static int Gather(ReadOnlySpan<byte> rgba, Span<ColourShare> colours)
    {
        var sums = ArrayPool<int>.Shared.Rent(Bins * Sums);
        try
        {
            Array.Clear(sums, 0, Bins * Sums);
            Add(rgba, sums);
            return Average(sums, colours);
        }
        finally
        {
            ArrayPool<int>.Shared.Return(sums);
        }
    }

    static void Add(ReadOnlySpan<byte> rgba, Span<int> sums)
    {
        const int Dropped = 8 - Bits;
        for (var at = 0; at < rgba.Length; at += 4)
        {
            var (red, green, blue, opacity) = (rgba[at], rgba[at + 1], rgba[at + 2], rgba[at + 3]);
            var bin = sums.Slice(((red >> Dropped << (2 * Bits)) | (green >> Dropped << Bits) | (blue >> Dropped)) * Sums, Sums);
            bin[0] += opacity;
            bin[1] += red * opacity;
            bin[2] += green * opacity;
            bin[3] += blue * opacity;
        }
    }

    static int Average(ReadOnlySpan<int> sums, Span<ColourShare> colours)
    {
        var count = 0;
        for (var bin = 0; bin < Bins; bin++)
        {
            var at = bin * Sums;
            var weight = sums[at];
            if (weight > 0)
                colours[count++] = new(
                    Oklab.FromSrgb(Mean(sums[at + 1], weight), Mean(sums[at + 2], weight), Mean(sums[at + 3], weight)), weight);
        }
        return count;
    }

    static byte Mean(int sum, int weight) => (byte)((sum + weight / 2) / weight);
}
