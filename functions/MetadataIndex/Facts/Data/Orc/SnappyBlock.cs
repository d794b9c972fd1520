namespace OnPut.MetadataIndex.Facts.Data.Orc;

/// <summary>Unpacks a block of Snappy ("Snappy compressed format description"): literals, and copies of what came before.</summary>
internal static class SnappyBlock
{
    /// <param name="most">Bytes it may unpack to.</param>
    /// <exception cref="InvalidDataException">It is malformed, or unpacks to more.</exception>
    public static byte[] Unpack(ReadOnlySpan<byte> packed, long most)
    {
        var length = ReadLength(ref packed);
        if (length > most)
            throw new InvalidDataException($"a snappy block claims to unpack to {length:N0} bytes, and {most:N0} are left for it");
        var unpacked = new byte[length];
        var at = 0;
        while (!packed.IsEmpty)
        {
            var tag = Take(ref packed, 1)[0];
            if ((tag & 3) == 0)
            {
                var literal = Take(ref packed, LiteralLength(tag >> 2, ref packed));
                if (literal.Length > unpacked.Length - at)
                    throw new InvalidDataException("a snappy block unpacks to more than it claims");
                literal.CopyTo(unpacked.AsSpan(at));
                at += literal.Length;
                continue;
            }
            var (count, back) = (tag & 3) switch
            {
                1 => ((tag >> 2 & 7) + 4, (tag >> 5 << 8) | Take(ref packed, 1)[0]),
                2 => ((tag >> 2) + 1, Number(Take(ref packed, 2))),
                _ => ((tag >> 2) + 1, Number(Take(ref packed, 4))),
            };
            if (back == 0 || back > at || count > unpacked.Length - at)
                throw new InvalidDataException($"a snappy block copies {count} bytes from {back:N0} before byte {at:N0}");
            // Byte by byte: a copy may run into itself.
            for (; count > 0; count--, at++)
                unpacked[at] = unpacked[at - (int)back];
        }
        return at == unpacked.Length ? unpacked : throw new InvalidDataException("a snappy block unpacks to less than it claims");
    }

    static long ReadLength(ref ReadOnlySpan<byte> packed)
    {
        var value = 0L;
        for (var shift = 0; shift < 35; shift += 7)
        {
            var next = Take(ref packed, 1)[0];
            value |= (long)(next & 0x7F) << shift;
            if (next < 0x80)
                return value;
        }
        throw new InvalidDataException("the length of a snappy block has more than 32 bits");
    }

    /// <summary>Up to 60 in the tag itself, else in the one to four bytes after it.</summary>
    static long LiteralLength(int code, ref ReadOnlySpan<byte> packed) => 1 + (code < 60 ? code : Number(Take(ref packed, code - 59)));

    static long Number(ReadOnlySpan<byte> littleEndian)
    {
        var value = 0L;
        for (var i = littleEndian.Length - 1; i >= 0; i--)
            value = value << 8 | littleEndian[i];
        return value;
    }

    static ReadOnlySpan<byte> Take(ref ReadOnlySpan<byte> packed, long count)
    {
        if (count > packed.Length)
            throw new InvalidDataException("a snappy block ends in the middle");
        var taken = packed[..(int)count];
        packed = packed[(int)count..];
        return taken;
    }
}
