using System.Buffers.Binary;

namespace OnPut.Thumbnails.Imaging.Png;

/// <summary>The signature of PNG and, behind it, chunks in the order they are added.</summary>
internal sealed class PngFile
{
    static readonly uint[] CrcTable = [.. Enumerable.Range(0, 256).Select(value => CrcOf((uint)value))];

    readonly List<byte> _bytes = [0x89, (byte)'P', (byte)'N', (byte)'G', 0x0D, 0x0A, 0x1A, 0x0A];

    /// <param name="type">Four letters.</param>
    public void Add(ReadOnlySpan<byte> type, ReadOnlySpan<byte> data)
    {
        Add((uint)data.Length);
        _bytes.AddRange(type);
        _bytes.AddRange(data);
        Add(~Crc(Crc(uint.MaxValue, type), data));
    }

    public byte[] ToBytes() => [.. _bytes];

    void Add(uint number)
    {
        Span<byte> bytes = stackalloc byte[sizeof(uint)];
        BinaryPrimitives.WriteUInt32BigEndian(bytes, number);
        _bytes.AddRange(bytes);
    }

    static uint Crc(uint crc, ReadOnlySpan<byte> data)
    {
        foreach (var value in data)
            crc = CrcTable[(byte)(crc ^ value)] ^ (crc >> 8);
        return crc;
    }

    static uint CrcOf(uint value)
    {
        for (var bit = 0; bit < 8; bit++)
            value = (value & 1) != 0 ? (value >> 1) ^ 0xEDB88320 : value >> 1;
        return value;
    }
}
