using System.Buffers.Binary;

namespace OnPut.Thumbnails.Imaging.Placeholders;

/// <summary>
/// A blurred picture in about 25 bytes, transparency included, by the algorithm of evanw/thumbhash: average colour, then
/// the lowest frequencies of lightness, two colour differences and alpha, four bits each. The order of every sum is the
/// reference's, so that the bytes are too.
/// </summary>
internal static class ThumbHash
{
    public const int LargestSide = 100;

    const int LuminanceSteps = 7;
    const int LuminanceStepsBesideAlpha = 5;
    const int ColourSteps = 3;
    const int AlphaSteps = 5;
    const double Opaque = 255;

    /// <param name="rgba">Four bytes a pixel, row by row, colour not multiplied by alpha.</param>
    /// <exception cref="ArgumentException">A side is not 1 to <see cref="LargestSide"/>, or the pixels are not as many as that.</exception>
    public static byte[] Encode(ReadOnlySpan<byte> rgba, int width, int height)
    {
        if (width is < 1 or > LargestSide || height is < 1 or > LargestSide || rgba.Length != width * height * 4)
            throw new ArgumentException(
                $"{rgba.Length} bytes of {width}x{height} pixels, expected 4 a pixel and 1 to {LargestSide} a side.", nameof(rgba));

        var (red, green, blue, opacity) = Average(rgba);
        var hasAlpha = opacity < width * height;
        var steps = hasAlpha ? LuminanceStepsBesideAlpha : LuminanceSteps;
        var (across, down) = (Steps(steps, width, height), Steps(steps, height, width));
        var l = new ThumbHashChannel(Math.Max(3, across), Math.Max(3, down), stackalloc double[ThumbHashChannel.Room]);
        var p = new ThumbHashChannel(ColourSteps, ColourSteps, stackalloc double[ThumbHashChannel.Room]);
        var q = new ThumbHashChannel(ColourSteps, ColourSteps, stackalloc double[ThumbHashChannel.Room]);
        var a = new ThumbHashChannel(AlphaSteps, AlphaSteps, stackalloc double[ThumbHashChannel.Room]);

        Span<double> waves = stackalloc double[LargestSide * ThumbHashChannel.Stride];
        ThumbHashChannel.FillWaves(waves, width);
        Span<double> wavesDown = stackalloc double[LargestSide * ThumbHashChannel.Stride];
        ThumbHashChannel.FillWaves(wavesDown, height);
        for (int y = 0, at = 0; y < height; y++)
        {
            var fy = wavesDown.Slice(y * ThumbHashChannel.Stride, ThumbHashChannel.Stride);
            for (var x = 0; x < width; x++, at += 4)
            {
                // What shines through is the average colour: it adds least to the frequencies.
                var alpha = rgba[at + 3] / Opaque;
                var r = red * (1 - alpha) + alpha / Opaque * rgba[at];
                var g = green * (1 - alpha) + alpha / Opaque * rgba[at + 1];
                var b = blue * (1 - alpha) + alpha / Opaque * rgba[at + 2];
                var fx = waves.Slice(x * ThumbHashChannel.Stride, ThumbHashChannel.Stride);
                l.Add((r + g + b) / 3, fx, fy);
                p.Add((r + g) / 2 - b, fx, fy);
                q.Add(r - g, fx, fy);
                if (hasAlpha)
                    a.Add(alpha, fx, fy);
            }
        }
        l.Finish(width * height);
        p.Finish(width * height);
        q.Finish(width * height);
        a.Finish(width * height);

        var isLandscape = width > height;
        var head = hasAlpha ? 6 : 5;
        var hash = new byte[head + (l.Factors + p.Factors + q.Factors + (hasAlpha ? a.Factors : 0) + 1) / 2];
        var means = Round(63 * l.Mean) | (Round(31.5 + 31.5 * p.Mean) << 6) | (Round(31.5 + 31.5 * q.Mean) << 12);
        BinaryPrimitives.WriteInt32LittleEndian(hash, means | (Round(31 * l.Scale) << 18) | (hasAlpha ? 1 << 23 : 0));
        var scales = (Round(63 * p.Scale) << 3) | (Round(63 * q.Scale) << 9);
        BinaryPrimitives.WriteUInt16LittleEndian(hash.AsSpan(3), (ushort)((isLandscape ? down | 1 << 15 : across) | scales));
        if (hasAlpha)
            hash[5] = (byte)(Round(15 * a.Mean) | (Round(15 * a.Scale) << 4));
        var nibble = q.Write(hash, p.Write(hash, l.Write(hash, head * 2)));
        if (hasAlpha)
            a.Write(hash, nibble);
        return hash;
    }

    /// <returns>The mean colour, 0 to 1, of what can be seen, and the sum of all alphas.</returns>
    static (double Red, double Green, double Blue, double Opacity) Average(ReadOnlySpan<byte> rgba)
    {
        double red = 0, green = 0, blue = 0, opacity = 0;
        for (var at = 0; at < rgba.Length; at += 4)
        {
            var alpha = rgba[at + 3] / Opaque;
            red += alpha / Opaque * rgba[at];
            green += alpha / Opaque * rgba[at + 1];
            blue += alpha / Opaque * rgba[at + 2];
            opacity += alpha;
        }
        return opacity == 0 ? default : (red / opacity, green / opacity, blue / opacity, opacity);
    }

    static int Steps(int most, int side, int otherSide) => Math.Max(1, Round((double)(most * side) / Math.Max(side, otherSide)));

    /// <summary>Halves go up, as in the reference.</summary>
    internal static int Round(double value) => (int)Math.Floor(value + 0.5);
}
