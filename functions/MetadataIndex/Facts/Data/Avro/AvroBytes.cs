namespace OnPut.MetadataIndex.Facts.Data.Avro;

/// <summary>
/// Reads Avro's binary encoding (specification, Binary Encoding) from bytes that nobody vouches for.
/// Throws <see cref="EndOfStreamException"/> where there are too few, <see cref="InvalidDataException"/> where they do not make sense.
/// </summary>
internal ref struct AvroBytes(ReadOnlySpan<byte> bytes)
{
    readonly ReadOnlySpan<byte> _bytes = bytes;

    public int Position { get; private set; }

    public readonly bool IsAtEnd => Position == _bytes.Length;

    /// <summary>Zigzag, of variable length.</summary>
    public long ReadLong()
    {
        var value = 0UL;
        for (var shift = 0; shift < 70; shift += 7)
        {
            var next = Take(1)[0];
            value |= (ulong)(next & 0x7F) << shift;
            if (next < 0x80)
                return (long)(value >> 1) ^ -(long)(value & 1);
        }
        throw new InvalidDataException($"a number at byte {Position:N0} is longer than 64 bits");
    }

    public ReadOnlySpan<byte> ReadBytes()
    {
        var length = ReadLong();
        if (length < 0)
            throw new InvalidDataException($"a length at byte {Position:N0} is negative");
        return Take(length);
    }

    public ReadOnlySpan<byte> Take(long count)
    {
        if (count > _bytes.Length - Position)
            throw new EndOfStreamException($"{count:N0} bytes are claimed at byte {Position:N0}, and {_bytes.Length - Position:N0} are left");
        var taken = _bytes.Slice(Position, (int)count);
        Position += (int)count;
        return taken;
    }
}
