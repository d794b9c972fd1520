using System.Buffers.Binary;
using System.Text;

namespace OnPut.MetadataIndex.Facts.Archives;

/// <summary>Gzip (RFC 1952): the name it had, and the size in its last bytes.</summary>
internal static class GzipReader
{
    const int Header = 10;
    const int LongestName = 1 << 10;

    /// <summary>Deflate packs 1,032 bytes into one at best: what claims less than what its length could hold has wrapped around.</summary>
    const int BestRatio = 1032;

    public static void Read(ContentReader content, FactSheet facts)
    {
        var head = content.Head(Header + 2);
        if (head.Length < Header || !head.AsSpan().StartsWith((ReadOnlySpan<byte>)[0x1F, 0x8B]))
        {
            facts.Problem("gzip: there is no header at the start");
            return;
        }
        var name = Name(content, head);
        var tail = content.Tail(4);
        long? size = BinaryPrimitives.ReadUInt32LittleEndian(tail);
        // The size is kept modulo 2^32.
        if (content.Length > (1L << 32) / BestRatio && size < content.Length)
        {
            facts.Problem($"gzip: the size of {size} bytes is less than the file's, and counts modulo 4 GiB");
            size = null;
        }
        else if (size > content.Length * BestRatio)
        {
            facts.Problem($"gzip: {size} bytes are claimed, and {content.Length} cannot hold them");
        }
        facts.Archive = new()
        {
            Entries = 1,
            UncompressedSize = size,
            Ratio = ArchiveClaims.Ratio(size, content.Length),
            Names = name is null ? null : ArchiveClaims.Names([name]),
            IsEncrypted = false,
        };
    }

    static string? Name(ContentReader content, byte[] head)
    {
        var (flags, at) = (head[3], (long)Header);
        if ((flags & 8) == 0)
            return null;
        if ((flags & 4) != 0)
            at += 2 + (head.Length < Header + 2 ? 0 : BinaryPrimitives.ReadUInt16LittleEndian(head.AsSpan(Header)));
        var text = content.Read(at, LongestName);
        var end = text.AsSpan().IndexOf((byte)0);
        return end < 0 ? null : Encoding.Latin1.GetString(text, 0, end);
    }
}
