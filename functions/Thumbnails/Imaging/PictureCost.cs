namespace OnPut.Thumbnails.Imaging;

/// <summary>
/// What the process takes at its peak to make renditions of a picture, by how its format has to be decoded. Every number
/// was measured over a stream, with one thread, and rounded up.
/// </summary>
internal static class PictureCost
{
    /// <summary>The process itself, with libvips loaded.</summary>
    const long Fixed = 48 << 20;

    /// <summary>Lines of the source that are on their way through the pipeline at once.</summary>
    const int LinesUnderWay = 1300;

    /// <summary>Of a low picture every step of the pipeline holds all lines, and then some.</summary>
    const int CopiesOfALine = 6;
    const int SpareLines = 40;

    /// <summary>libtiff holds strips of its own beside them.</summary>
    const int TiffLinesUnderWay = 1800;

    /// <summary>The decoders of these read the file into memory before they look at it.</summary>
    public static long BytesHeldWhole(PictureFormat format, long fileBytes) =>
        format switch
        {
            PictureFormat.WebP or PictureFormat.Gif or PictureFormat.Avif or PictureFormat.Heif => fileBytes,
            PictureFormat.Bmp or PictureFormat.Jpeg2000 or PictureFormat.Psd or PictureFormat.Raw or PictureFormat.RareTiff => fileBytes,
            // Once more inside the decoder, by way of a temporary file.
            PictureFormat.Heic => 2 * fileBytes,
            _ => 0,
        };

    public static long Estimate(PictureHeader header, RenderPlan plan, long fileBytes) =>
        Fixed + BytesHeldWhole(header.Format, fileBytes) + Decoding(header, plan) + Writing(header, plan) + Frames(header, plan);

    static long Decoding(PictureHeader header, RenderPlan plan)
    {
        if (header.Format == PictureFormat.Avif)
            return (long)(header.Stored.Pixels * BytesPerPixel(header));
        var line = (long)header.Stored.Width * header.Bands * header.BytesPerBand / PictureLoader.ShrinkOf(header, plan.Base);
        var lines = Math.Min(
            (long)CopiesOfALine * header.Stored.Height + SpareLines,
            (header.Format == PictureFormat.Tiff ? TiffLinesUnderWay : LinesUnderWay) + 2L * header.TileHeight);
        return (long)(header.Stored.Pixels * BytesPerPixel(header)) + line * lines;
    }

    /// <summary>What is kept of every pixel until the last one has been read.</summary>
    static double BytesPerPixel(PictureHeader header) => header.Format switch
    {
        // The coefficients: two bytes for every sample of every channel.
        PictureFormat.Jpeg when header.Interlaced => (header.ChromaSubsampled ? 4.2 : 6.4) * header.Bands / 3,
        PictureFormat.Png when header.Interlaced => 1.2 * header.Bands * header.BytesPerBand,
        PictureFormat.Gif => 5.5,
        // A lossy one is decoded line by line; one that is lossless, or has alpha or frames, is not.
        PictureFormat.WebP => header.ChromaSubsampled ? 0 : 4.5,
        // The whole way from AV1 to lines: every stage holds the picture.
        PictureFormat.Avif or PictureFormat.Heif => (header.ChromaSubsampled ? 14.5 : 18) + (header.BytesPerBand > 1 ? 4 : 0) + (header.HasAlpha ? 2.5 : 0),
        PictureFormat.Heic => 7,
        PictureFormat.Bmp => 4,
        PictureFormat.Psd or PictureFormat.RareTiff => 5,
        // Four bytes a sample, and the picture made of them.
        PictureFormat.Jpeg2000 => 6.5 * header.Bands,
        // Where it has to be developed.
        PictureFormat.Raw => 22,
        _ => 0,
    };

    /// <summary>
    /// All frames as they are decoded, the first of them also at its full size (of a WebP: all of them), and those of one
    /// rendition; then what the decoder draws a frame on, and the encoder, which keeps what it has written.
    /// </summary>
    static long Frames(PictureHeader header, RenderPlan plan)
    {
        const int Rgba = 4;
        const int Rgb = 3;
        if (plan.Animation is not { } animation)
            return 0;
        // The first frame of a GIF may be opaque and a later one not.
        var decoded = header.HasAlpha || header.Format == PictureFormat.Gif ? Rgba : Rgb;
        var output = animation.LargestOutput.Pixels;
        return animation.Frames * (animation.Base.Pixels * decoded + animation.LargestMade * Rgba)
            + header.Stored.Pixels * (header.Format == PictureFormat.WebP ? decoded * animation.Frames + 16 : decoded)
            + output * 48 + animation.Frames * output / 4;
    }

    /// <summary>The decoded picture, once more while it is turned, the smaller sizes made of it, and the encoder's own copy of the largest rendition.</summary>
    static long Writing(PictureHeader header, RenderPlan plan)
    {
        var (decoded, encoder) = header.HasAlpha || plan.AddsTransparency ? (4, 32) : (3, 8);
        var turned = header.Orientation == 1 ? 0 : plan.Base.Pixels;
        return (plan.Sizes.Sum(size => size.Pixels) + turned) * decoded + plan.LargestOutput.Pixels * encoder;
    }
}
