using System.Buffers.Binary;

namespace OnPut.MetadataIndex.Facts.Archives;

/// <summary>LZ4's frame format 1.6: the content size, where the header has it.</summary>
internal static class Lz4Reader
{
    public static void Read(ContentReader content, FactSheet facts)
    {
        var head = content.Head(14);
        if (head.Length < 7 || BinaryPrimitives.ReadUInt32LittleEndian(head) != 0x184D2204)
        {
            facts.Problem("lz4: there is no frame at the start");
            return;
        }
        long? size = (head[4] & 8) != 0 && head.Length == 14
            && BinaryPrimitives.ReadInt64LittleEndian(head.AsSpan(6)) is >= 0 and var claimed ? claimed : null;
        facts.Archive = new()
        {
            Entries = 1,
            UncompressedSize = size,
            Ratio = ArchiveClaims.Ratio(size, content.Length),
            IsEncrypted = false,
        };
    }
}
