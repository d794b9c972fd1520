using System.Buffers.Binary;

namespace OnPut.MetadataIndex.Facts.Archives;

/// <summary>
/// The .xz format 1.1: the index before the footer lists each block with its unpacked size. Streams in a row are followed backwards.
/// </summary>
internal static class XzReader
{
    const int Footer = 12;
    const int MostIndex = 128 << 10;
    const int MostStreams = 64;

    public static void Read(ContentReader content, FactSheet facts)
    {
        if (!content.Head(6).AsSpan().SequenceEqual((ReadOnlySpan<byte>)[0xFD, (byte)'7', (byte)'z', (byte)'X', (byte)'Z', 0]))
        {
            facts.Problem("xz: there is no header at the start");
            return;
        }
        var size = Size(content);
        if (size is null)
            facts.Problem("xz: the index at the end is missing, damaged or too long");
        facts.Archive = new()
        {
            Entries = 1,
            UncompressedSize = size,
            Ratio = ArchiveClaims.Ratio(size, content.Length),
            IsEncrypted = false,
        };
    }

    static long? Size(ContentReader content)
    {
        var (end, sum) = (content.Length, 0L);
        for (var stream = 0; stream < MostStreams; stream++)
        {
            // Streams may be padded with zeros, four at a time.
            while (end >= 4 && content.Read(end - 4, 4) is [0, 0, 0, 0])
                end -= 4;
            if (end == 0)
                return sum;
            if (content.Read(end - Footer, Footer) is not { Length: Footer } footer || footer is not [.., (byte)'Y', (byte)'Z'])
                return null;
            var length = (BinaryPrimitives.ReadUInt32LittleEndian(footer.AsSpan(4)) + 1L) * 4;
            if (length > MostIndex || ReadIndex(content.Read(end - Footer - length, (int)length)) is not { } index)
                return null;
            sum = index.Unpacked > long.MaxValue - sum ? long.MaxValue : sum + index.Unpacked;
            end -= Footer + length + index.Packed + Footer;
            if (end < 0)
                return null;
        }
        return null;
    }

    static (long Packed, long Unpacked)? ReadIndex(ReadOnlySpan<byte> index)
    {
        if (index is not [0, ..])
            return null;
        index = index[1..];
        var (packed, unpacked) = (0L, 0L);
        if (Number(ref index) is not { } records)
            return null;
        for (var record = 0L; record < records; record++)
        {
            if (Number(ref index) is not { } length || Number(ref index) is not { } size || length > long.MaxValue / 4 - packed
                || size > long.MaxValue / 4 - unpacked)
                return null;
            (packed, unpacked) = (packed + (length + 3) / 4 * 4, unpacked + size);
        }
        return (packed, unpacked);
    }

    /// <summary>Seven bits a byte, the lowest first.</summary>
    static long? Number(ref ReadOnlySpan<byte> bytes)
    {
        var value = 0L;
        for (var at = 0; at < 9 && at < bytes.Length; at++)
        {
            value |= (long)(bytes[at] & 0x7F) << (7 * at);
            if ((bytes[at] & 0x80) != 0)
                continue;
            bytes = bytes[(at + 1)..];
            return value;
        }
        return null;
    }
}
