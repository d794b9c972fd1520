using NetVips;

namespace OnPut.Thumbnails.Imaging;

/// <summary>Writes finished pixels. Nothing of the source's metadata goes along: no EXIF, no place, no profile (the pixels are sRGB).</summary>
internal static class RenditionWriter
{
    const Enums.ForeignKeep Keep = Enums.ForeignKeep.None;

    /// <summary>Of 0 to 6: against 4, the default, a third less time for 3 % more bytes.</summary>
    const int WebPEffort = 2;

    /// <summary>Of 0 to 9: every step up doubles the time and more.</summary>
    const int AvifEffort = 2;

    static readonly double[] White = [255, 255, 255];

    public static byte[] Write(Image pixels, OutputFormat format)
    {
        if (format == OutputFormat.WebP)
            return pixels.WebpsaveBuffer(q: 80, effort: WebPEffort, keep: Keep);
        if (format == OutputFormat.Jpeg)
            return WriteJpeg(pixels);
        if (format == OutputFormat.Png)
            return pixels.PngsaveBuffer(compression: 6, keep: Keep);
        if (format == OutputFormat.Avif)
            return pixels.HeifsaveBuffer(q: 50, bitdepth: 8, effort: AvifEffort, compression: Enums.ForeignHeifCompression.Av1, keep: Keep);
        throw new ArgumentOutOfRangeException(nameof(format), format, "no writer");
    }

    /// <summary>JPEG has no transparency: what shines through is white, as on a page.</summary>
    static byte[] WriteJpeg(Image pixels)
    {
        using var opaque = pixels.HasAlpha() ? pixels.Flatten(background: White) : pixels.Copy();
        return opaque.JpegsaveBuffer(q: 80, optimizeCoding: true, interlace: true, keep: Keep);
    }
}
