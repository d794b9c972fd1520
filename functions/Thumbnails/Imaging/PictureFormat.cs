namespace OnPut.Thumbnails.Imaging;

/// <summary>What a file is by its first bytes.</summary>
internal enum PictureFormat
{
    Jpeg,
    Png,
    Gif,
    WebP,

    /// <summary>Classic TIFF and BigTIFF.</summary>
    Tiff,

    /// <summary>A TIFF as libvips does not decode it: Lab of 8 bits, and samples of 2 to 14 bits that fill no bytes.</summary>
    RareTiff,
    Avif,

    /// <summary>HEIF with HEVC inside: what telephones take.</summary>
    Heic,

    /// <summary>HEIF that does not say what is inside.</summary>
    Heif,
    Bmp,

    /// <summary>JPEG 2000, as a file (JP2) and as a raw codestream (J2K).</summary>
    Jpeg2000,

    /// <summary>Photoshop, PSB included.</summary>
    Psd,

    /// <summary>What a camera's sensor saw, with a preview of it: TIFF on the outside (DNG, CR2, NEF, ARW, …), RAF, CR3.</summary>
    Raw,

    /// <summary>JPEG XL. Recognised, not decoded.</summary>
    Jxl,

    /// <summary>Windows icons. Recognised, not decoded.</summary>
    Ico,

    /// <summary>A PNG but for its signature.</summary>
    DamagedPng,
}
