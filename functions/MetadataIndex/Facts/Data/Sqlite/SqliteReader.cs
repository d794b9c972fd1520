using System.Buffers.Binary;
using System.Text;

namespace OnPut.MetadataIndex.Facts.Data.Sqlite;

/// <summary>SQLite: the page count, and the names of tables and views from the schema's b-tree ("Database File Format").</summary>
internal static class SqliteReader
{
    const int HeaderLength = 100;
    const int SmallestPage = 512;
    const int LargestPage = 65_536;

    public static void Read(ContentReader content, FactSheet facts)
    {
        var header = content.Head(HeaderLength);
        if (header.Length < HeaderLength || !header.AsSpan().StartsWith("SQLite format 3\0"u8))
        {
            facts.Problem("sqlite: no header");
            return;
        }
        // 65,536 does not fit and is written as 1.
        var pageSize = BinaryPrimitives.ReadUInt16BigEndian(header.AsSpan(16)) is 1
            ? LargestPage
            : BinaryPrimitives.ReadUInt16BigEndian(header.AsSpan(16));
        if (pageSize < SmallestPage || !int.IsPow2(pageSize))
        {
            facts.Problem($"sqlite: pages of {pageSize} bytes, which is no power of two from {SmallestPage} to {LargestPage:N0}");
            return;
        }
        var schema = new SqliteSchema(content, pageSize, header[20], TextEncoding(header));
        try
        {
            schema.Read();
        }
        catch (InvalidDataException malformed)
        {
            facts.Problem("sqlite: " + malformed.Message);
        }
        facts.Table = (facts.Table ?? new()) with { PageCount = PageCount(content, header, pageSize), Tables = schema.Names };
    }

    /// <summary>The count in the header is good only if whoever wrote last wrote it too.</summary>
    static long PageCount(ContentReader content, byte[] header, int pageSize)
    {
        var count = BinaryPrimitives.ReadUInt32BigEndian(header.AsSpan(28));
        return count > 0 && header.AsSpan(24, 4).SequenceEqual(header.AsSpan(92, 4)) ? count : content.Length / pageSize;
    }

    static Encoding TextEncoding(byte[] header) => BinaryPrimitives.ReadUInt32BigEndian(header.AsSpan(56)) switch
    {
        2 => Encoding.Unicode,
        3 => Encoding.BigEndianUnicode,
        _ => Encoding.UTF8,
    };
}
