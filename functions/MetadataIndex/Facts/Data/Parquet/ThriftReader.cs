namespace OnPut.MetadataIndex.Facts.Data.Parquet;

/// <summary>
/// Reads Thrift's compact protocol from bytes that nobody vouches for: every length is held against the bytes left.
/// Throws <see cref="InvalidDataException"/> where they do not make sense.
/// </summary>
internal ref struct ThriftReader(ReadOnlySpan<byte> bytes)
{
    const int Deepest = 32;

    readonly int _length = bytes.Length;
    ReadOnlySpan<byte> _rest = bytes;

    /// <param name="id">Of the field before, 0 before the first; becomes this one's.</param>
    /// <returns>False at the end of the struct.</returns>
    public bool TryReadField(ref int id, out ThriftType type)
    {
        var head = ReadByte();
        type = TypeOf(head & 0x0F);
        if (type == ThriftType.Stop)
            return false;
        var step = head >> 4;
        id = step > 0 ? id + step : (int)ReadInteger();
        return true;
    }

    /// <summary>Of any width, zigzag.</summary>
    public long ReadInteger()
    {
        var value = ReadVarint();
        return (long)(value >> 1) ^ -(long)(value & 1);
    }

    public ReadOnlySpan<byte> ReadBinary()
    {
        var length = ReadVarint();
        if (length > (ulong)_rest.Length)
            throw Malformed($"claims {length:N0} bytes, and {_rest.Length:N0} are left");
        return Take((int)length);
    }

    /// <returns>How many elements follow; each has a byte at least.</returns>
    public int ReadList(out ThriftType type)
    {
        var head = ReadByte();
        type = TypeOf(head & 0x0F);
        var count = head >> 4 == 15 ? ReadVarint() : (ulong)(head >> 4);
        if (count > (ulong)_rest.Length)
            throw Malformed($"a list claims {count:N0} elements, and {_rest.Length:N0} bytes are left");
        return (int)count;
    }

    public void Skip(ThriftType type) => Skip(type, depth: 0, isElement: false);

    void Skip(ThriftType type, int depth, bool isElement)
    {
        if (depth > Deepest)
            throw Malformed($"is nested more than {Deepest} deep");
        switch (type)
        {
            // The value of a field is in its type; an element has a byte of its own.
            case ThriftType.True or ThriftType.False:
                Take(isElement ? 1 : 0);
                break;
            case ThriftType.Byte:
                Take(1);
                break;
            case ThriftType.Int16 or ThriftType.Int32 or ThriftType.Int64:
                ReadVarint();
                break;
            case ThriftType.Double:
                Take(sizeof(double));
                break;
            case ThriftType.Uuid:
                Take(16);
                break;
            case ThriftType.Binary:
                ReadBinary();
                break;
            case ThriftType.List or ThriftType.Set:
                for (var left = ReadList(out var element); left > 0; left--)
                    Skip(element, depth + 1, isElement: true);
                break;
            case ThriftType.Map:
                SkipMap(depth);
                break;
            case ThriftType.Struct:
                for (var id = 0; TryReadField(ref id, out var field);)
                    Skip(field, depth + 1, isElement: false);
                break;
            default:
                throw Malformed("has a value without a type");
        }
    }

    void SkipMap(int depth)
    {
        var count = ReadVarint();
        if (count == 0)
            return;
        if (count > (ulong)_rest.Length)
            throw Malformed($"a map claims {count:N0} entries, and {_rest.Length:N0} bytes are left");
        var types = ReadByte();
        for (; count > 0; count--)
        {
            Skip(TypeOf(types >> 4), depth + 1, isElement: true);
            Skip(TypeOf(types & 0x0F), depth + 1, isElement: true);
        }
    }

    ulong ReadVarint()
    {
        var value = 0UL;
        for (var shift = 0; shift < 70; shift += 7)
        {
            var next = ReadByte();
            value |= (ulong)(next & 0x7F) << shift;
            if (next < 0x80)
                return value;
        }
        throw Malformed("has a number longer than 64 bits");
    }

    ThriftType TypeOf(int code) => code <= (int)ThriftType.Uuid
        ? (ThriftType)code
        : throw Malformed($"has type {code}, which there is not");

    public byte ReadByte() => Take(1)[0];

    ReadOnlySpan<byte> Take(int count)
    {
        if (count > _rest.Length)
            throw Malformed("ends in the middle of a value");
        var taken = _rest[..count];
        _rest = _rest[count..];
        return taken;
    }

    readonly InvalidDataException Malformed(string what) => new($"the footer {what} (byte {_length - _rest.Length:N0} of it)");
}
