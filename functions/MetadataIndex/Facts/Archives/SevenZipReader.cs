using System.Buffers.Binary;

namespace OnPut.MetadataIndex.Facts.Archives;

/// <summary>
/// 7z: the start header leads to the header at the end (7zFormat.txt). Mostly that is packed itself, and then nothing is said of the
/// entries.
/// </summary>
internal static class SevenZipReader
{
    const int StartHeader = 32;
    const int MostHeader = 256 << 10;

    public static void Read(ContentReader content, FactSheet facts)
    {
        var start = content.Head(StartHeader);
        if (start.Length < StartHeader || !start.AsSpan().StartsWith((ReadOnlySpan<byte>)[(byte)'7', (byte)'z', 0xBC, 0xAF, 0x27, 0x1C]))
        {
            facts.Problem("7z: there is no header at the start");
            return;
        }
        var (offset, length) = (BinaryPrimitives.ReadInt64LittleEndian(start.AsSpan(12)),
            BinaryPrimitives.ReadInt64LittleEndian(start.AsSpan(20)));
        facts.Archive = new();
        if (length == 0)
        {
            facts.Archive = new() { Entries = 0, UncompressedSize = 0, IsEncrypted = false };
            return;
        }
        if (offset < 0 || length < 0 || offset > content.Length - StartHeader || length > content.Length - StartHeader - offset)
        {
            facts.Problem($"7z: the header is claimed at {offset} with {length} bytes, and the file ends before");
            return;
        }
        if (length > MostHeader)
        {
            facts.Problem($"7z: the header has {length} bytes, more than the {MostHeader} that are read");
            return;
        }
        var header = new SevenZipHeader(content.Read(StartHeader + offset, (int)length));
        header.Read();
        var size = header.IsPacked ? null : header.UncompressedSize;
        facts.Archive = new()
        {
            Entries = header.Entries,
            UncompressedSize = size,
            Ratio = ArchiveClaims.Ratio(size, content.Length),
            Names = header.Names is null ? null : ArchiveClaims.Names(header.Names),
            // A list that is only packed may still name encrypted files.
            IsEncrypted = header.IsEncrypted || !header.IsPacked ? header.IsEncrypted : null,
        };
        if (header.Entries is null && !header.IsPacked)
            facts.Problem("7z: the header is damaged");
    }
}
