using System.Buffers.Binary;

namespace OnPut.Thumbnails.Imaging.Raw;

/// <summary>
/// Reads the directories of a TIFF and nothing else: every place is checked against the file's length, and what
/// cannot be read is not there.
/// </summary>
internal sealed class TiffReader
{
    const int EntryLength = 12;

    /// <summary>Cameras write up to about a hundred.</summary>
    const int MostEntries = 512;

    readonly Stream _stream;
    readonly bool _littleEndian;

    TiffReader(Stream stream, bool littleEndian) => (_stream, _littleEndian) = (stream, littleEndian);

    /// <summary>Whatever stands in the place of TIFF's 42: some makers have numbers of their own.</summary>
    /// <returns>null where it is no TIFF.</returns>
    public static (TiffReader Reader, long First)? Open(Stream stream)
    {
        Span<byte> head = stackalloc byte[8];
        if (!stream.TryReadAt(0, head) || !(head.StartsWith("II"u8) || head.StartsWith("MM"u8)))
            return null;
        var reader = new TiffReader(stream, littleEndian: head[0] == 'I');
        return (reader, reader.Long(head[4..]));
    }

    public TiffDirectory? Directory(long offset)
    {
        Span<byte> two = stackalloc byte[2];
        if (offset == 0 || !_stream.TryReadAt(offset, two))
            return null;
        var count = Short(two);
        if (count is 0 or > MostEntries)
            return null;
        var entries = new byte[count * EntryLength + 4];
        if (!_stream.TryReadAt(offset + 2, entries.AsSpan(..^4)))
            return null;
        // The last directory may end with the file, without the zero that says so.
        _ = _stream.TryReadAt(offset + 2 + count * EntryLength, entries.AsSpan(^4..));
        var fields = new Dictionary<TiffTag, TiffField>(count);
        for (var at = 0; at < count * EntryLength; at += EntryLength)
        {
            var entry = entries.AsSpan(at, EntryLength);
            fields[(TiffTag)Short(entry)] = new(Short(entry[2..]), Long(entry[4..]), offset + 2 + at + 8);
        }
        return new(this, fields, Long(entries.AsSpan(^4..)));
    }

    /// <returns>Null where the file does not reach that far.</returns>
    public long? OffsetOf(TiffField field)
    {
        if (field.IsInPlace)
            return field.Place;
        Span<byte> four = stackalloc byte[4];
        return _stream.TryReadAt(field.Place, four) ? Long(four) : null;
    }

    public IReadOnlyList<long> Numbers(TiffField field, int most)
    {
        if (field.Type is not (3 or 4 or 13) || OffsetOf(field) is not { } offset)
            return [];
        var bytes = new byte[(int)Math.Min(field.Count, most) * field.BytesPerValue];
        if (!_stream.TryReadAt(offset, bytes))
            return [];
        var numbers = new long[bytes.Length / field.BytesPerValue];
        for (var i = 0; i < numbers.Length; i++)
            numbers[i] = field.BytesPerValue == 2 ? Short(bytes.AsSpan(i * 2)) : Long(bytes.AsSpan(i * 4));
        return numbers;
    }

    ushort Short(ReadOnlySpan<byte> at) => _littleEndian ? BinaryPrimitives.ReadUInt16LittleEndian(at) : BinaryPrimitives.ReadUInt16BigEndian(at);

    uint Long(ReadOnlySpan<byte> at) => _littleEndian ? BinaryPrimitives.ReadUInt32LittleEndian(at) : BinaryPrimitives.ReadUInt32BigEndian(at);
}
