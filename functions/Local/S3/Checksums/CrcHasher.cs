using System.Buffers.Binary;

namespace OnPut.Local.S3.Checksums;

internal sealed class CrcHasher(Crc crc) : IHasher
{
    ulong _value;

    public void Append(ReadOnlySpan<byte> data) => _value = crc.Append(_value, data);

    public byte[] Finish() => ToBytes(crc, _value);

    public void Dispose()
    {
        // Holds nothing.
    }

    public static byte[] ToBytes(Crc crc, ulong value)
    {
        Span<byte> bytes = stackalloc byte[sizeof(ulong)];
        BinaryPrimitives.WriteUInt64BigEndian(bytes, value);
        return bytes[^crc.Length..].ToArray();
    }

    public static ulong FromBytes(ReadOnlySpan<byte> bytes)
    {
        var value = 0UL;
        foreach (var part in bytes)
            value = (value << 8) | part;
        return value;
    }
}
