namespace OnPut.Thumbnails.Imaging.Raw;

/// <summary>One entry of a TIFF directory, its values not yet looked at.</summary>
/// <param name="Type">1 to 13, or whatever the file says.</param>
/// <param name="Count">Values, not bytes.</param>
/// <param name="Place">Where the four bytes are that hold the values or, where they do not fit, their offset.</param>
internal readonly record struct TiffField(ushort Type, uint Count, long Place)
{
    public int BytesPerValue => Type switch { 3 or 8 => 2, 4 or 9 or 11 or 13 => 4, 5 or 10 or 12 => 8, _ => 1 };

    public bool IsInPlace => Count * (long)BytesPerValue <= 4;
}
