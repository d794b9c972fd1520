namespace OnPut.Thumbnails.Imaging;

/// <summary>What a file is by its first bytes.</summary>
internal enum PictureFormat
{
    Jpeg,
    Png,
    Gif,
    WebP,

    /// <summary>Classic TIFF and BigTIFF, and the camera formats that are TIFF on the outside.</summary>
    Tiff,
    Avif,

    /// <summary>HEIF with HEVC inside, or with nothing said about what is inside. Recognised, not decoded.</summary>
    Heic,
}
