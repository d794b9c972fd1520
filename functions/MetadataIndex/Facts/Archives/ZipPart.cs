using System.Buffers.Binary;
using System.IO.Compression;

namespace OnPut.MetadataIndex.Facts.Archives;

/// <summary>The content of one small entry: a document's metadata, never an archive's files.</summary>
internal static class ZipPart
{
    const int LocalHeader = 30;

    /// <returns>At most <paramref name="most"/> bytes, whatever the entry claims; as far as it can be unpacked; null where it cannot
    /// be.</returns>
    public static byte[]? Read(ContentReader content, ZipDirectory directory, string name, int most = 256 << 10) =>
        directory.Find(name) is { } entry ? Read(content, directory, entry, most) : null;

    static byte[]? Read(ContentReader content, ZipDirectory directory, ZipEntry entry, int most)
    {
        var start = entry.Offset + directory.Prefix;
        var header = content.Read(start, LocalHeader);
        if (entry.IsEncrypted || header.Length < LocalHeader || !header.AsSpan().StartsWith("PK\u0003\u0004"u8))
            return null;
        start += LocalHeader + BinaryPrimitives.ReadUInt16LittleEndian(header.AsSpan(26))
            + BinaryPrimitives.ReadUInt16LittleEndian(header.AsSpan(28));
        if (entry.Method == 0)
            return content.Read(start, (int)Math.Min(most, entry.CompressedSize));
        if (entry.Method != 8)
            return null;
        using var inflated = new DeflateStream(new ContentSlice(content, start, entry.CompressedSize), CompressionMode.Decompress);
        return Inflate(inflated, most);
    }

    static byte[] Inflate(DeflateStream inflated, int most)
    {
        using var all = new MemoryStream();
        Span<byte> buffer = stackalloc byte[4096];
        try
        {
            while (all.Length < most && inflated.Read(buffer[..(int)Math.Min(buffer.Length, most - all.Length)]) is > 0 and var read)
                all.Write(buffer[..read]);
        }
        catch (InvalidDataException)
        {
            // What came before the damage counts.
        }
        return all.ToArray();
    }
}
