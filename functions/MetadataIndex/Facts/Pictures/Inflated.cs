using System.IO.Compression;

namespace OnPut.MetadataIndex.Facts.Pictures;

/// <summary>Unpacking as far as it is wanted, so that a bomb is as small as anything else.</summary>
internal static class Inflated
{
    /// <returns>What came out of a zlib stream before its end, an error or the limit.</returns>
    public static byte[] Of(ReadOnlySpan<byte> packed, int most)
    {
        var content = new byte[most];
        var length = 0;
        using var inflater = new ZLibStream(new MemoryStream(packed.ToArray()), CompressionMode.Decompress);
        try
        {
            while (length < most && inflater.Read(content, length, most - length) is > 0 and var read)
                length += read;
        }
        catch (InvalidDataException)
        {
            // The reader of the content notes what it misses.
        }
        return content[..length];
    }
}
