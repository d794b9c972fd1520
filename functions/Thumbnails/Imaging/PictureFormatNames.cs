namespace OnPut.Thumbnails.Imaging;

internal static class PictureFormatNames
{
    /// <summary>As people write it.</summary>
    public static string Name(this PictureFormat format) => format switch
    {
        PictureFormat.WebP => "WebP",
        PictureFormat.Jpeg2000 => "JPEG 2000",
        PictureFormat.Jxl => "JPEG XL",
        PictureFormat.DamagedPng => "PNG",
        PictureFormat.RareTiff => "TIFF",
        _ => format.ToString().ToUpperInvariant(),
    };
}
