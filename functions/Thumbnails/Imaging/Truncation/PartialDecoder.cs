using NetVips;

namespace OnPut.Thumbnails.Imaging.Truncation;

/// <summary>
/// Makes what can be made of a picture whose file ends too early. Lines are decoded strictly as far as they go and the rest is
/// filled, so that nothing is ever shown that a decoder has left in memory; progressive JPEG and GIF are left to their decoders,
/// which fill with grey and with nothing.
/// </summary>
internal static class PartialDecoder
{
    /// <summary>Less of a picture than this is refused.</summary>
    public const int LeastPercent = 50;

    static readonly double[] Grey = [128, 128, 128];
    static readonly double[] Nothing = [128, 128, 128, 0];

    /// <param name="stored">The size wanted, before the orientation is applied.</param>
    /// <returns>The part that can be read, of the picture opened at a size fit for <paramref name="stored"/>; null where nothing tells.</returns>
    public static ReadablePart? Survey(PictureSource source, PictureHeader header, PixelSize stored, CancellationToken cancellationToken)
    {
        switch (header)
        {
            case { Format: PictureFormat.Gif }:
                return GifFirstFrame.PercentThere(new(source)) is { } percent ? new(percent) : null;
            case { Format: PictureFormat.Jpeg, Interlaced: true }:
                return new(JpegScans.CoverThePicture(new(source)) ? 100 : 0);
            case { Format: PictureFormat.Png, Interlaced: true }:
                return new(0);
            case { Format: PictureFormat.Jpeg or PictureFormat.Png or PictureFormat.Tiff }:
                using (var opened = PictureLoader.Open(source, header, stored))
                {
                    var lines = LineSurvey.Readable(opened, header.TileHeight > 1, cancellationToken);
                    return new((int)(lines * 100L / opened.Height), lines);
                }
            default:
                return null;
        }
    }

    /// <summary>The picture with what is missing filled.</summary>
    public static Image Decode(Image opened, ReadablePart part, PixelSize stored, PictureHeader header)
    {
        if (part.Lines is not { } lines)
            return SrgbThumbnail.Of(opened, stored, header);
        var height = Math.Max(1, (int)((long)lines * stored.Height / opened.Height));
        var whole = Math.Clamp((int)((long)height * opened.Height / stored.Height), 1, lines);
        using var top = opened.Crop(0, 0, opened.Width, whole);
        using var small = SrgbThumbnail.AsStored(top, stored with { Height = height }, header);
        using var filled = small.Embed(
            0, 0, stored.Width, stored.Height, Enums.Extend.Background, small.HasAlpha() ? Nothing : Grey);
        using var pixels = filled.CopyMemory();
        return SrgbThumbnail.Upright(pixels, header);
    }
}
