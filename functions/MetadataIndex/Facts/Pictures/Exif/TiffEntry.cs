namespace OnPut.MetadataIndex.Facts.Pictures.Exif;

/// <summary>One field of a directory (TIFF 6.0 §2), not read yet.</summary>
/// <param name="Type">1 to 13, or 16 to 18 in BigTIFF.</param>
/// <param name="Place">Where its values are, from the start of the block.</param>
internal readonly record struct TiffEntry(int Tag, int Type, long Count, long Place)
{
    /// <summary>Bytes of one value; 0 for a type that is none.</summary>
    public int ValueLength => Type switch
    {
        1 or 2 or 6 or 7 => 1,
        3 or 8 => 2,
        4 or 9 or 11 or 13 => 4,
        5 or 10 or 12 or 16 or 17 or 18 => 8,
        _ => 0,
    };
}
