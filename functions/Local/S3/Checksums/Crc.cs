namespace OnPut.Local.S3.Checksums;

/// <summary>
/// A bit-reflected CRC of up to 64 bits: eight table look-ups for eight bytes, and the checksum of two pieces from the
/// checksums of each, which is how S3 gets the full-object checksum of a multipart upload without reading it again.
/// </summary>
internal sealed class Crc
{
    const int Slices = 8;

    /// <summary>ISO-HDLC, the CRC of zip and Ethernet.</summary>
    public static Crc Crc32 { get; } = new(0xEDB88320, 32);

    /// <summary>Castagnoli, RFC 3720.</summary>
    public static Crc Crc32C { get; } = new(0x82F63B78, 32);

    /// <summary>The CRC of the NVM Express specification, S3's default.</summary>
    public static Crc Crc64Nvme { get; } = new(0x9A6C9329AC4BC9B5, 64);

    readonly ulong[] _table = new ulong[Slices * 256];
    readonly ulong _polynomial;
    readonly ulong _ones;
    readonly int _bits;

    Crc(ulong polynomial, int bits)
    {
        (_polynomial, _bits, _ones) = (polynomial, bits, ulong.MaxValue >> (64 - bits));
        for (var value = 0; value < 256; value++)
        {
            var crc = (ulong)value;
            for (var bit = 0; bit < 8; bit++)
                crc = TimesX(crc);
            _table[value] = crc;
        }
        for (var entry = 256; entry < _table.Length; entry++)
            _table[entry] = _table[(byte)_table[entry - 256]] ^ (_table[entry - 256] >> 8);
    }

    /// <summary>Bytes of a checksum, most significant first.</summary>
    public int Length => _bits / 8;

    /// <summary>The checksum of more bytes.</summary>
    /// <param name="crc">The checksum of what came before; 0 for nothing.</param>
    public ulong Append(ulong crc, ReadOnlySpan<byte> data)
    {
        var table = _table.AsSpan();
        var register = crc ^ _ones;
        for (; data.Length >= Slices; data = data[Slices..])
        {
            var word = register ^ System.Buffers.Binary.BinaryPrimitives.ReadUInt64LittleEndian(data);
            register =
                table[(7 * 256) + (byte)word] ^ table[(6 * 256) + (byte)(word >> 8)] ^
                table[(5 * 256) + (byte)(word >> 16)] ^ table[(4 * 256) + (byte)(word >> 24)] ^
                table[(3 * 256) + (byte)(word >> 32)] ^ table[(2 * 256) + (byte)(word >> 40)] ^
                table[(1 * 256) + (byte)(word >> 48)] ^ table[(byte)(word >> 56)];
        }
        foreach (var value in data)
            register = table[(byte)(register ^ value)] ^ (register >> 8);
        return register ^ _ones;
    }

    /// <summary>The checksum of two pieces, one after the other.</summary>
    /// <param name="secondLength">The second piece's length in bytes.</param>
    public ulong Combine(ulong first, ulong second, long secondLength)
    {
        // Appending n bytes multiplies the first checksum by x^(8n); the starting and final inversions cancel out.
        var factor = 1UL << (_bits - 1);
        var power = factor >> 8;
        for (var bytes = secondLength; bytes > 0; bytes >>= 1)
        {
            if ((bytes & 1) == 1)
                factor = Multiply(factor, power);
            power = Multiply(power, power);
        }
        return Multiply(first, factor) ^ second;
    }

    /// <summary>The product of two polynomials modulo the CRC's own; the highest bit is x^0.</summary>
    ulong Multiply(ulong left, ulong right)
    {
        var product = 0UL;
        for (var bit = 1UL << (_bits - 1); bit != 0; bit >>= 1)
        {
            if ((left & bit) != 0)
                product ^= right;
            right = TimesX(right);
        }
        return product;
    }

    ulong TimesX(ulong value) => (value & 1) == 1 ? (value >> 1) ^ _polynomial : value >> 1;
}
