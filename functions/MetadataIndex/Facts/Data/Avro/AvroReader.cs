using System.Text.Json;

namespace OnPut.MetadataIndex.Facts.Data.Avro;

/// <summary>
/// Avro: the header has the schema and the codec; rows are in the heads of the blocks, which are walked where the object is small.
/// </summary>
internal static class AvroReader
{
    const int FirstHead = 64 * 1024;
    const int LargestHead = 512 * 1024;

    public static void Read(ContentReader content, FactSheet facts)
    {
        try
        {
            var header = Header(content);
            ReadSchema(header, facts);
            if (content.Length <= LargestHead)
                ReadRows(content.Head(LargestHead), header, facts);
        }
        catch (Exception malformed) when (malformed is InvalidDataException or EndOfStreamException)
        {
            facts.Problem("avro: " + malformed.Message);
        }
    }

    static AvroHeader Header(ContentReader content)
    {
        try
        {
            return AvroHeader.Read(content.Head(FirstHead));
        }
        catch (EndOfStreamException) when (content.Length > FirstHead)
        {
            return AvroHeader.Read(content.Head(LargestHead));
        }
    }

    static void ReadSchema(AvroHeader header, FactSheet facts)
    {
        var columns = new ColumnList();
        try
        {
            AvroColumns.AddTo(columns, header.Schema);
        }
        catch (JsonException)
        {
            facts.Problem("avro: the schema is no JSON");
        }
        facts.Table = (facts.Table ?? new()) with
        {
            Columns = columns.ToFacts(facts, "avro"),
            Codec = header.Codec == "null" ? "uncompressed" : header.Codec,
        };
    }

    static void ReadRows(ReadOnlySpan<byte> bytes, AvroHeader header, FactSheet facts)
    {
        var avro = new AvroBytes(bytes);
        avro.Take(header.Length);
        var rows = 0L;
        while (!avro.IsAtEnd)
        {
            var count = avro.ReadLong();
            avro.ReadBytes();
            if (count < 0 || count > long.MaxValue - rows || !avro.Take(header.Sync.Length).SequenceEqual(header.Sync))
                throw new InvalidDataException($"the block that ends at byte {avro.Position:N0} is not what its head says");
            rows += count;
        }
        facts.Table = facts.Table! with { Rows = rows, RowsAreEstimated = false };
    }
}
