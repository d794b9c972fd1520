using NetVips;
using OnPut.Thumbnails.Imaging.Png;

namespace OnPut.Thumbnails.Imaging;

/// <summary>Writes finished pixels. Of the source's metadata nothing goes along but what is asked for: no place, no profile (the pixels are sRGB).</summary>
internal static class RenditionWriter
{
    /// <summary>Of 0 to 6: against 4, the default, a third less time for 3 % more bytes.</summary>
    public const int WebPEffort = 2;

    /// <summary>Of 0 to 9: every step up doubles the time and more.</summary>
    const int AvifEffort = 2;

    /// <param name="quality">1 to 100; PNG has none.</param>
    /// <param name="keep">The metadata to write.</param>
    public static byte[] Write(Image pixels, OutputFormat format, int? quality, Enums.ForeignKeep keep)
    {
        if (format == OutputFormat.WebP)
            return pixels.WebpsaveBuffer(q: quality, effort: WebPEffort, keep: keep);
        if (format == OutputFormat.Jpeg)
            return WriteJpeg(pixels, quality, keep);
        if (format == OutputFormat.Png)
            return PngWriter.Write(pixels, keep);
        if (format == OutputFormat.Avif)
            return pixels.HeifsaveBuffer(q: quality, bitdepth: 8, effort: AvifEffort, compression: Enums.ForeignHeifCompression.Av1, keep: keep);
        throw new ArgumentOutOfRangeException(nameof(format), format, "no writer");
    }

    /// <summary>
    /// JPEG has no transparency: what shines through is white, as on a page. Progressive, with trellis quantisation (the
    /// libjpeg shipped is MozJPEG): a tenth fewer bytes for three times the time, at 1024 pixels 40 ms. MozJPEG's search
    /// for better scans takes as long again and saves a hundredth.
    /// </summary>
    static byte[] WriteJpeg(Image pixels, int? quality, Enums.ForeignKeep keep)
    {
        using var opaque = pixels.HasAlpha() ? pixels.Flatten(background: Rgba.White.Colour) : pixels.Copy();
        return opaque.JpegsaveBuffer(q: quality, optimizeCoding: true, interlace: true, trellisQuant: true, keep: keep);
    }
}
