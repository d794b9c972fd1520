namespace OnPut.Thumbnails.Imaging;

/// <summary>
/// What making renditions of a picture takes at its peak, by how its format has to be decoded. Every number was
/// measured over a stream, with one thread, and rounded up.
/// </summary>
internal static class PictureCost
{
    const long Fixed = 24 << 20;

    /// <summary>Lines of the source that are on their way through the pipeline at once.</summary>
    const int LinesUnderWay = 1300;

    /// <summary>The decoders of these read the file into memory before they look at it.</summary>
    public static long BytesHeldWhole(PictureFormat format, long fileBytes) =>
        format switch
        {
            PictureFormat.WebP or PictureFormat.Gif or PictureFormat.Avif or PictureFormat.Heif => fileBytes,
            PictureFormat.Bmp or PictureFormat.Jpeg2000 or PictureFormat.Psd => fileBytes,
            // Once more inside the decoder, by way of a temporary file.
            PictureFormat.Heic => 2 * fileBytes,
            _ => 0,
        };

    public static long Estimate(PictureHeader header, RenderPlan plan, long fileBytes) =>
        Fixed + BytesHeldWhole(header.Format, fileBytes) + Decoding(header, plan) + Writing(header, plan);

    static long Decoding(PictureHeader header, RenderPlan plan)
    {
        var line = (long)header.Stored.Width * header.Bands * header.BytesPerBand / PictureLoader.ShrinkOf(header, plan.Base);
        var lines = Math.Min(header.Stored.Height, LinesUnderWay + 2L * header.TileHeight);
        return (long)(header.Stored.Pixels * BytesPerPixel(header)) + line * lines;
    }

    /// <summary>What is kept of every pixel until the last one has been read.</summary>
    static double BytesPerPixel(PictureHeader header) => header.Format switch
    {
        // The coefficients: two bytes for every sample of every channel.
        PictureFormat.Jpeg when header.Interlaced => (header.ChromaSubsampled ? 4.2 : 6.4) * header.Bands / 3,
        PictureFormat.Png when header.Interlaced => 1.2 * header.Bands * header.BytesPerBand,
        PictureFormat.Gif => 5.5,
        // Lossless; a lossy one takes a tenth, but the header does not tell them apart.
        PictureFormat.WebP => 4.5,
        PictureFormat.Avif or PictureFormat.Heif => 18,
        PictureFormat.Heic => 9,
        PictureFormat.Bmp => 4,
        PictureFormat.Psd => 5,
        // Four bytes a sample, twice where there are tiles.
        PictureFormat.Jpeg2000 => 9.0 * header.Bands,
        PictureFormat.Raw => 30,
        _ => 0,
    };

    /// <summary>The decoded picture, once more while it is turned, and the encoder's own copy of the largest rendition.</summary>
    static long Writing(PictureHeader header, RenderPlan plan)
    {
        var (decoded, encoder) = header.HasAlpha ? (4, 32) : (3, 8);
        return plan.Base.Pixels * decoded * (header.Orientation == 1 ? 1 : 2) + plan.LargestOutput.Pixels * encoder;
    }
}
