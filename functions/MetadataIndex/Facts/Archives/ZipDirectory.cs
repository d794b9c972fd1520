using System.Buffers.Binary;

namespace OnPut.MetadataIndex.Facts.Archives;

/// <summary>A zip file's central directory (APPNOTE 6.3, §4.3.12 to §4.3.16), read as far as it is worth it.</summary>
internal sealed class ZipDirectory
{
    /// <summary>Directories that are longer are read to here: some 5,000 entries.</summary>
    const int MostBytes = 512 << 10;
    const int EntryHeader = 46;
    const uint EntrySignature = 0x02014B50;

    /// <summary>In the order of the directory; not all of them where <see cref="IsComplete"/> is false.</summary>
    public required IReadOnlyList<ZipEntry> Entries { get; init; }

    /// <summary>As the end of the directory claims.</summary>
    public required long Count { get; init; }

    public required bool IsComplete { get; init; }

    /// <summary>What an archive has in front of it: places are counted from behind it.</summary>
    public required long Prefix { get; init; }

    /// <returns>null where there is no directory.</returns>
    public static ZipDirectory? Read(ContentReader content)
    {
        if (ZipEnd.Find(content) is not { } end)
            return null;
        // A self-extracting archive has a program in front, and its places may not count it.
        var start = end.DirectoryEnd - end.Size;
        var prefix = IsEntry(content, end.Offset) ? 0 : start - end.Offset;
        var bytes = content.Read(end.Offset + prefix, (int)Math.Min(end.Size, MostBytes));
        var entries = new List<ZipEntry>();
        var at = 0;
        while (at + EntryHeader <= bytes.Length && BinaryPrimitives.ReadUInt32LittleEndian(bytes.AsSpan(at)) == EntrySignature)
        {
            var header = bytes.AsSpan(at, EntryHeader);
            var nameLength = BinaryPrimitives.ReadUInt16LittleEndian(header[28..]);
            var extraLength = BinaryPrimitives.ReadUInt16LittleEndian(header[30..]);
            var length = EntryHeader + nameLength + extraLength + BinaryPrimitives.ReadUInt16LittleEndian(header[32..]);
            if (at + EntryHeader + nameLength + extraLength > bytes.Length)
                break;
            entries.Add(Entry(header, bytes.AsSpan(at + EntryHeader, nameLength),
                bytes.AsSpan(at + EntryHeader + nameLength, extraLength)));
            at += length;
        }
        return new() { Entries = entries, Count = end.Count, IsComplete = at >= end.Size, Prefix = Math.Max(0, prefix) };
    }

    /// <returns>null where there is none of that name; case matters not, as Office has it.</returns>
    public ZipEntry? Find(string name) => Entries.FirstOrDefault(entry => entry.Name.Equals(name, StringComparison.OrdinalIgnoreCase));

    static bool IsEntry(ContentReader content, long offset) =>
        content.Read(offset, 4) is { Length: 4 } bytes && BinaryPrimitives.ReadUInt32LittleEndian(bytes) == EntrySignature;

    static ZipEntry Entry(ReadOnlySpan<byte> header, ReadOnlySpan<byte> name, ReadOnlySpan<byte> extra)
    {
        long compressed = BinaryPrimitives.ReadUInt32LittleEndian(header[20..]);
        long size = BinaryPrimitives.ReadUInt32LittleEndian(header[24..]);
        long offset = BinaryPrimitives.ReadUInt32LittleEndian(header[42..]);
        ReadZip64(extra, ref size, ref compressed, ref offset);
        var flags = BinaryPrimitives.ReadUInt16LittleEndian(header[8..]);
        return new(ZipNames.Decode(name.ToArray(), flags), flags, BinaryPrimitives.ReadUInt16LittleEndian(header[10..]), compressed, size,
            offset);
    }

    /// <summary>The extra field 1 holds what does not fit into 32 bits, in this order.</summary>
    static void ReadZip64(ReadOnlySpan<byte> extra, ref long size, ref long compressed, ref long offset)
    {
        while (extra.Length >= 4)
        {
            var length = BinaryPrimitives.ReadUInt16LittleEndian(extra[2..]);
            if (4 + length > extra.Length)
                return;
            if (BinaryPrimitives.ReadUInt16LittleEndian(extra) == 1)
            {
                var values = extra.Slice(4, length);
                Widen(ref size, ref values);
                Widen(ref compressed, ref values);
                Widen(ref offset, ref values);
                return;
            }
            extra = extra[(4 + length)..];
        }
    }

    static void Widen(ref long value, ref ReadOnlySpan<byte> values)
    {
        if (value != uint.MaxValue || values.Length < 8)
            return;
        value = Math.Max(0, BinaryPrimitives.ReadInt64LittleEndian(values));
        values = values[8..];
    }
}
