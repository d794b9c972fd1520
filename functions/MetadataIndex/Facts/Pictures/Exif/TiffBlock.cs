using System.Buffers.Binary;

namespace OnPut.MetadataIndex.Facts.Pictures.Exif;

/// <summary>
/// A TIFF structure in either byte order: a file of its own or a block within another. Values come out as numbers, never as errors.
/// </summary>
internal sealed class TiffBlock
{
    const int MostEntries = 1_000;
    const int MostValues = 64 << 10;

    readonly ContentReader _content;
    readonly bool _isBig;

    TiffBlock(ContentReader content, bool isBig, bool isBigTiff, long first) =>
        (_content, _isBig, IsBigTiff, First) = (content, isBig, isBigTiff, first);

    /// <summary>Offsets of 64 bits.</summary>
    bool IsBigTiff { get; }

    /// <summary>Where the first directory is.</summary>
    public long First { get; }

    /// <returns>null where the block is none.</returns>
    public static TiffBlock? Open(ContentReader content)
    {
        var head = content.Head(16);
        if (head.Length < 8)
            return null;
        var isBig = head[0] == 'M';
        if ((head[0], head[1]) is not ((byte)'I', (byte)'I') and not ((byte)'M', (byte)'M'))
            return null;
        var version = isBig
            ? BinaryPrimitives.ReadUInt16BigEndian(head.AsSpan(2))
            : BinaryPrimitives.ReadUInt16LittleEndian(head.AsSpan(2));
        var isBigTiff = version == 43 && head.Length == 16;
        var block = new TiffBlock(content, isBig, isBigTiff, 0);
        return new(content, isBig, isBigTiff, isBigTiff ? block.Quad(head.AsSpan(8)) : block.Long(head.AsSpan(4)));
    }

    public static TiffBlock? Open(byte[] bytes) => Open(new ContentReader(new MemoryStream(bytes, writable: false)));

    /// <summary>One directory; what does not fit into the block is left out and noted.</summary>
    public TiffDirectory Directory(long offset, FactSheet? facts = null)
    {
        var (countLength, entryLength, nextLength) = IsBigTiff ? (8, 20, 8) : (2, 12, 4);
        var head = _content.Read(offset, countLength);
        if (head.Length < countLength)
            return new(this, offset, [], 0);
        var claimed = IsBigTiff ? Quad(head) : Short(head);
        var room = Math.Max(0, (_content.Length - offset - countLength) / entryLength);
        if (claimed < 0 || claimed > room)
            facts?.Problem($"exif: the directory at {offset} claims {claimed:N0} entries, and {room:N0} fit");
        var count = (int)Math.Min(claimed < 0 ? 0 : claimed, Math.Min(room, MostEntries));

        var bytes = _content.Read(offset + countLength, (count * entryLength) + nextLength);
        var entries = new List<TiffEntry>(count);
        for (var i = 0; i < count && (i + 1) * entryLength <= bytes.Length; i++)
            entries.Add(Entry(bytes.AsSpan(i * entryLength), offset + countLength + (i * entryLength)));
        var end = bytes.AsSpan(Math.Min(bytes.Length, count * entryLength));
        var next = end.Length < nextLength || claimed != count ? 0 : IsBigTiff ? Quad(end) : Long(end);
        return new(this, offset, entries, next);
    }

    TiffEntry Entry(ReadOnlySpan<byte> bytes, long place)
    {
        var count = IsBigTiff ? Quad(bytes[4..]) : Long(bytes[4..]);
        var entry = new TiffEntry(Short(bytes), Short(bytes[2..]), count, 0);
        var (valueAt, inline) = IsBigTiff ? (12, 8) : (8, 4);
        var fits = count >= 0 && count <= inline && count * entry.ValueLength <= inline;
        return entry with { Place = fits ? place + valueAt : IsBigTiff ? Quad(bytes[valueAt..]) : Long(bytes[valueAt..]) };
    }

    /// <summary>The bytes of a field, as many as there are; at most 64 KiB unless said otherwise.</summary>
    public byte[] Bytes(TiffEntry entry, int most = MostValues)
    {
        if (entry.Count <= 0 || entry.ValueLength == 0)
            return [];
        var length = entry.Count > most / entry.ValueLength ? most : (int)entry.Count * entry.ValueLength;
        return _content.Read(entry.Place, length);
    }

    /// <summary>A whole number, of any of the types that are one.</summary>
    public long? Integer(TiffEntry entry, int index = 0)
    {
        var bytes = Value(entry, index);
        if (bytes.Length == 0)
            return null;
        return entry.Type switch
        {
            1 or 7 => bytes[0],
            6 => (sbyte)bytes[0],
            3 => Short(bytes),
            8 => (short)Short(bytes),
            4 or 13 => Long(bytes),
            9 => (int)Long(bytes),
            16 or 17 or 18 => Quad(bytes),
            _ => null,
        };
    }

    /// <summary>A number of any type; null for a ratio of which one part is missing, and for what is no number.</summary>
    public double? Number(TiffEntry entry, int index = 0)
    {
        var bytes = Value(entry, index);
        if (bytes.Length == 0)
            return null;
        double? number = entry.Type switch
        {
            5 => Ratio(Long(bytes), Long(bytes.AsSpan(4))),
            10 => Ratio((int)Long(bytes), (int)Long(bytes.AsSpan(4))),
            11 => BitConverter.UInt32BitsToSingle((uint)Long(bytes)),
            12 => BitConverter.Int64BitsToDouble(Quad(bytes)),
            _ => Integer(entry, index),
        };
        return number is { } value && double.IsFinite(value) ? value : null;
    }

    static double? Ratio(long numerator, long denominator) => denominator == 0 ? null : (double)numerator / denominator;

    byte[] Value(TiffEntry entry, int index)
    {
        if (index >= entry.Count || entry.ValueLength == 0)
            return [];
        var bytes = _content.Read(entry.Place + ((long)index * entry.ValueLength), entry.ValueLength);
        return bytes.Length == entry.ValueLength ? bytes : [];
    }

    int Short(ReadOnlySpan<byte> bytes) => _isBig
        ? BinaryPrimitives.ReadUInt16BigEndian(bytes)
        : BinaryPrimitives.ReadUInt16LittleEndian(bytes);

    long Long(ReadOnlySpan<byte> bytes) => _isBig
        ? BinaryPrimitives.ReadUInt32BigEndian(bytes)
        : BinaryPrimitives.ReadUInt32LittleEndian(bytes);

    long Quad(ReadOnlySpan<byte> bytes) => _isBig
        ? BinaryPrimitives.ReadInt64BigEndian(bytes)
        : BinaryPrimitives.ReadInt64LittleEndian(bytes);

    /// <summary>For texts of 16-bit characters, which follow the block's order where they say nothing else.</summary>
    public bool IsBigEndian => _isBig;
}
