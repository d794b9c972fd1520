using NetVips;
using OnPut.Thumbnails.Imaging.Rights;

namespace OnPut.Thumbnails.Imaging;

/// <summary>Reads the header through libvips: a few hundred bytes for most pictures, and no pixel.</summary>
internal static class HeaderReader
{
    /// <param name="withCopyright">Whether to look for a copyright as well.</param>
    /// <exception cref="VipsException">The header is damaged.</exception>
    public static PictureHeader Read(PictureSource source, PictureFormat format, bool withCopyright)
    {
        var subsampled = ChromaPeek.IsSubsampled(source, format);
        using var image = PictureLoader.Open(source, format);
        return new(
            format,
            new(image.Width, image.Height),
            Number(image, "orientation", 1) is >= 1 and <= 8 and var orientation ? orientation : 1,
            Math.Max(1, Number(image, "n-pages", 1)),
            image.Bands,
            BytesPerBand(image.Format),
            image.HasAlpha(),
            image.Contains("icc-profile-data"),
            Number(image, "interlaced", 0) != 0,
            subsampled || image.Contains("jpeg-chroma-subsample") && image.Get("jpeg-chroma-subsample") is string and not ("4:4:4" or "4:4:4:4"),
            Math.Max(1, Number(image, "tile-height", 1)))
        {
            Copyright = withCopyright ? CopyrightReader.Read(image) : null,
        };
    }

    static int Number(Image image, string field, int otherwise) =>
        image.Contains(field) && image.Get(field) is int value ? value : otherwise;

    static int BytesPerBand(Enums.BandFormat format) => format switch
    {
        Enums.BandFormat.Uchar or Enums.BandFormat.Char => 1,
        Enums.BandFormat.Ushort or Enums.BandFormat.Short => 2,
        Enums.BandFormat.Uint or Enums.BandFormat.Int or Enums.BandFormat.Float => 4,
        Enums.BandFormat.Dpcomplex => 16,
        _ => 8,
    };
}
