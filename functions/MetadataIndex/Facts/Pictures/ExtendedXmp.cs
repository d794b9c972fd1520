namespace OnPut.MetadataIndex.Facts.Pictures;

/// <summary>
/// Extended XMP (ISO 16684-3 §1.1.3.1): a megabyte of depth map, say, cut into segments of one size. They are passed over in one step, for
/// looking at each would cost as many reads.
/// </summary>
internal static class ExtendedXmp
{
    const int IdentifierLength = 32;
    const int HeaderLength = 2 + 35 + IdentifierLength + 8;

    static ReadOnlySpan<byte> Name => "http://ns.adobe.com/xmp/extension/\0"u8;

    /// <param name="at">Where an APP1 segment has its length.</param>
    /// <returns>The bytes of the full segments that follow this one; 0 where it is not the first of several.</returns>
    public static long Rest(ContentReader content, long at, int length)
    {
        ReadOnlySpan<byte> head = content.Read(at, Math.Min(length, HeaderLength));
        if (head.Length < HeaderLength || !head.Part(2).StartsWith(Name))
            return 0;
        var (whole, offset, part) = (head.U32(HeaderLength - 8), head.U32(HeaderLength - 4), length - HeaderLength);
        if (offset != 0 || part <= 0 || whole <= part)
            return 0;
        var rest = (whole - part) / part * (2L + length);
        return content.Read(at + length + rest, 2) is [0xFF, >= 0xC0 and < 0xFF] ? rest : 0;
    }
}
