namespace OnPut.Thumbnails.Imaging.Raw;

/// <summary>The tags that tell of a picture or lead to a preview: TIFF 6.0, TIFF/EP, DNG 1.7, and Panasonic's own.</summary>
internal enum TiffTag : ushort
{
    /// <summary>Panasonic: a whole JPEG, as bytes.</summary>
    JpegFromRaw = 0x002E,
    Width = 0x0100,
    Height = 0x0101,
    Compression = 0x0103,
    Photometric = 0x0106,
    Make = 0x010F,
    StripOffsets = 0x0111,
    Orientation = 0x0112,
    SamplesPerPixel = 0x0115,
    StripByteCounts = 0x0117,
    SubDirectories = 0x014A,
    JpegOffset = 0x0201,
    JpegLength = 0x0202,
    DngVersion = 0xC612,
}
