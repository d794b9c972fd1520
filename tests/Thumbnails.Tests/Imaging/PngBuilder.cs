using System.Buffers.Binary;
using System.IO.Compression;

namespace OnPut.Thumbnails.Tests.Imaging;

/// <summary>PNG files whose header says what no picture behind it could fill.</summary>
static class PngBuilder
{
    /// <returns>8-bit RGBA of the size declared, with one line of pixels in it.</returns>
    public static byte[] WithHeader(int width, int height, bool interlaced = false)
    {
        var header = new byte[13];
        BinaryPrimitives.WriteInt32BigEndian(header, width);
        BinaryPrimitives.WriteInt32BigEndian(header.AsSpan(4), height);
        (header[8], header[9], header[12]) = (8, 6, interlaced ? (byte)1 : (byte)0);
        return [0x89, (byte)'P', (byte)'N', (byte)'G', 0x0D, 0x0A, 0x1A, 0x0A,
            .. Chunk("IHDR"u8, header), .. Chunk("IDAT"u8, Deflate(new byte[1024])), .. Chunk("IEND"u8, [])];
    }

    static byte[] Deflate(byte[] data)
    {
        using var packed = new MemoryStream();
        using (var deflate = new ZLibStream(packed, CompressionLevel.Optimal))
            deflate.Write(data);
        return packed.ToArray();
    }

    static byte[] Chunk(ReadOnlySpan<byte> type, byte[] data)
    {
        var chunk = new byte[data.Length + 12];
        BinaryPrimitives.WriteInt32BigEndian(chunk, data.Length);
        type.CopyTo(chunk.AsSpan(4));
        data.CopyTo(chunk, 8);
        BinaryPrimitives.WriteUInt32BigEndian(chunk.AsSpan(data.Length + 8), PngChecksums.Of(chunk.AsSpan(4, data.Length + 4)));
        return chunk;
    }
}
