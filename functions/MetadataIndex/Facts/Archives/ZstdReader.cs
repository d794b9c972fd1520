using System.Buffers.Binary;

namespace OnPut.MetadataIndex.Facts.Archives;

/// <summary>Zstandard (RFC 8878): the content size in the first frame's header, where there is one frame and it says so.</summary>
internal static class ZstdReader
{
    const int MostBlocks = 64;

    public static void Read(ContentReader content, FactSheet facts)
    {
        var head = content.Head(18);
        if (head.Length < 6 || BinaryPrimitives.ReadUInt32LittleEndian(head) != 0xFD2FB528)
        {
            facts.Problem("zstd: there is no frame at the start");
            return;
        }
        var descriptor = head[4];
        var isSingle = (descriptor & 0x20) != 0;
        var dictionary = (descriptor & 3) switch { 0 => 0, 1 => 1, 2 => 2, _ => 4 };
        var at = 5 + (isSingle ? 0 : 1) + dictionary;
        var bytes = (descriptor >> 6) switch { 0 => isSingle ? 1 : 0, 1 => 2, 2 => 4, _ => 8 };
        var size = bytes > 0 && at + bytes <= head.Length ? Size(head.AsSpan(at, bytes)) : null;
        // Frames in a row are unpacked one after the other, and only a short one can be told to be the last.
        if (size is not null && EndOfFrame(content, at + bytes, (descriptor & 4) != 0) is { } end && end < content.Length)
        {
            facts.Problem("zstd: there is more than one frame");
            size = null;
        }
        facts.Archive = new()
        {
            Entries = 1,
            UncompressedSize = size,
            Ratio = ArchiveClaims.Ratio(size, content.Length),
            IsEncrypted = false,
        };
    }

    static long? Size(ReadOnlySpan<byte> field)
    {
        var value = field.Length switch
        {
            1 => field[0],
            2 => BinaryPrimitives.ReadUInt16LittleEndian(field) + 256L,
            4 => BinaryPrimitives.ReadUInt32LittleEndian(field),
            _ => BinaryPrimitives.ReadInt64LittleEndian(field),
        };
        return value < 0 ? null : value;
    }

    /// <returns>null where the frame has too many blocks to be followed.</returns>
    static long? EndOfFrame(ContentReader content, long at, bool hasChecksum)
    {
        for (var block = 0; block < MostBlocks && at < 512 << 10; block++)
        {
            if (content.Read(at, 3) is not { Length: 3 } header)
                return null;
            var value = header[0] | header[1] << 8 | header[2] << 16;
            at += 3 + ((value >> 1 & 3) == 1 ? 1 : value >> 3);
            if ((value & 1) != 0)
                return at + (hasChecksum ? 4 : 0);
        }
        return null;
    }
}
