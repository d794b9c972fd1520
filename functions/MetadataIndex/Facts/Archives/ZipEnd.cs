using System.Buffers.Binary;

namespace OnPut.MetadataIndex.Facts.Archives;

/// <summary>The end of a central directory, which says where it is.</summary>
/// <param name="Count">Entries.</param>
/// <param name="Size">Bytes of the directory.</param>
/// <param name="Offset">Of the directory, as claimed.</param>
/// <param name="DirectoryEnd">Where the directory must end.</param>
internal sealed record ZipEnd(long Count, long Size, long Offset, long DirectoryEnd)
{
    /// <summary>The record is 22 bytes and followed by a comment of at most 65,535.</summary>
    const int Record = 22;
    const int Nearby = 4 << 10;
    const int Farthest = Record + ushort.MaxValue;
    const int Locator = 20;
    const int Record64 = 56;

    public static ZipEnd? Find(ContentReader content) => Find(content, Nearby) ?? Find(content, Farthest);

    static ZipEnd? Find(ContentReader content, int reach)
    {
        var tail = content.Tail(reach);
        for (var end = tail.Length; end >= Record;)
        {
            var at = tail.AsSpan(0, end).LastIndexOf("PK\u0005\u0006"u8);
            if (at < 0)
                return null;
            if (at + Record <= tail.Length)
                return Read(content, content.Length - tail.Length + at, tail.AsSpan(at, Record));
            end = at + 3;
        }
        return null;
    }

    static ZipEnd? Read(ContentReader content, long place, ReadOnlySpan<byte> record)
    {
        long count = BinaryPrimitives.ReadUInt16LittleEndian(record[10..]);
        long size = BinaryPrimitives.ReadUInt32LittleEndian(record[12..]);
        long offset = BinaryPrimitives.ReadUInt32LittleEndian(record[16..]);
        if (count == ushort.MaxValue || size == uint.MaxValue || offset == uint.MaxValue)
        {
            if (Read64(content, place) is { } wide)
                return wide;
        }
        return size <= place ? new(count, size, offset, place) : null;
    }

    static ZipEnd? Read64(ContentReader content, long place)
    {
        var locator = content.Read(place - Locator, Locator);
        if (locator.Length < Locator || !locator.AsSpan().StartsWith("PK\u0006\u0007"u8))
            return null;
        var at = BinaryPrimitives.ReadInt64LittleEndian(locator.AsSpan(8));
        var record = content.Read(at, Record64);
        if (record.Length < Record64 || !record.AsSpan().StartsWith("PK\u0006\u0006"u8))
            return null;
        var (count, size, offset) = (BinaryPrimitives.ReadInt64LittleEndian(record.AsSpan(32)),
            BinaryPrimitives.ReadInt64LittleEndian(record.AsSpan(40)), BinaryPrimitives.ReadInt64LittleEndian(record.AsSpan(48)));
        return count >= 0 && size >= 0 && size <= at && offset >= 0 ? new(count, size, offset, at) : null;
    }
}
