using System.Buffers.Binary;

namespace OnPut.MetadataIndex.Facts.Data.Orc;

/// <summary>
/// Reads Protocol Buffers (Encoding) from bytes that nobody vouches for. Throws <see cref="InvalidDataException"/> where they do not make
/// sense.
/// </summary>
internal ref struct ProtobufReader(ReadOnlySpan<byte> bytes)
{
    const int Varint = 0;
    const int Fixed64 = 1;
    const int Delimited = 2;
    const int Fixed32 = 5;

    ReadOnlySpan<byte> _rest = bytes;
    int _wire;

    public readonly bool IsAtEnd => _rest.IsEmpty;

    public readonly bool IsBytes => _wire == Delimited;

    public bool TryReadField(out int number)
    {
        number = 0;
        if (IsAtEnd)
            return false;
        var key = ReadVarint();
        (number, _wire) = ((int)Math.Min(key >> 3, int.MaxValue), (int)(key & 7));
        return true;
    }

    /// <summary>The field's value as a number; 0 where it is none.</summary>
    public ulong ReadNumber()
    {
        switch (_wire)
        {
            case Varint:
                return ReadVarint();
            case Fixed64:
                return BinaryPrimitives.ReadUInt64LittleEndian(Take(8));
            case Fixed32:
                return BinaryPrimitives.ReadUInt32LittleEndian(Take(4));
            default:
                ReadBytes();
                return 0;
        }
    }

    /// <summary>The field's value as bytes; none where it is a number.</summary>
    public ReadOnlySpan<byte> ReadBytes()
    {
        if (_wire == Delimited)
            return Take(ReadVarint());
        if (_wire is not (Varint or Fixed64 or Fixed32))
            throw new InvalidDataException($"a field has wire type {_wire}, which there is not");
        ReadNumber();
        return [];
    }

    public ulong ReadVarint()
    {
        var value = 0UL;
        for (var shift = 0; shift < 70; shift += 7)
        {
            var next = Take(1)[0];
            value |= (ulong)(next & 0x7F) << shift;
            if (next < 0x80)
                return value;
        }
        throw new InvalidDataException("a number is longer than 64 bits");
    }

    ReadOnlySpan<byte> Take(ulong count)
    {
        if (count > (ulong)_rest.Length)
            throw new InvalidDataException($"a field claims {count:N0} bytes, and {_rest.Length:N0} are left");
        var taken = _rest[..(int)count];
        _rest = _rest[(int)count..];
        return taken;
    }
}
