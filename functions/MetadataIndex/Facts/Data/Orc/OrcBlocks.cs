using System.IO.Compression;

namespace OnPut.MetadataIndex.Facts.Data.Orc;

/// <summary>Undoes the compression of an ORC footer (ORC specification v1, Compression): blocks, each with a head of three bytes.</summary>
internal static class OrcBlocks
{
    const int HeadLength = 3;

    /// <summary>A footer of a thousand columns and statistics stays below.</summary>
    const int MostBytes = 4 * 1024 * 1024;

    /// <exception cref="InvalidDataException">A block is malformed, or the footer unpacks to too much.</exception>
    public static byte[] Unpack(ReadOnlySpan<byte> packed, long compression)
    {
        using var unpacked = new MemoryStream();
        while (packed.Length >= HeadLength)
        {
            var head = packed[0] | packed[1] << 8 | packed[2] << 16;
            var (length, isOriginal) = (head >> 1, (head & 1) == 1);
            packed = packed[HeadLength..];
            if (length > packed.Length)
                throw new InvalidDataException($"a compressed block claims {length:N0} bytes, and {packed.Length:N0} are left");
            if (isOriginal)
                unpacked.Write(packed[..length]);
            else if (compression == OrcPostscript.Snappy)
                unpacked.Write(SnappyBlock.Unpack(packed[..length], MostBytes - unpacked.Length));
            else
                Inflate(packed[..length].ToArray(), unpacked);
            packed = packed[length..];
        }
        return unpacked.ToArray();
    }

    static void Inflate(byte[] block, MemoryStream unpacked)
    {
        using var deflated = new DeflateStream(new MemoryStream(block), CompressionMode.Decompress);
        var buffer = new byte[16 * 1024];
        for (int count; (count = deflated.Read(buffer)) > 0;)
        {
            if (unpacked.Length + count > MostBytes)
                throw new InvalidDataException($"the footer unpacks to more than {MostBytes:N0} bytes");
            unpacked.Write(buffer, 0, count);
        }
    }
}
