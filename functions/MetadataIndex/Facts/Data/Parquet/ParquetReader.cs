using System.Buffers.Binary;

namespace OnPut.MetadataIndex.Facts.Data.Parquet;

/// <summary>
/// Parquet: everything is in the footer (apache/parquet-format, README). The key-value metadata, schemas over again, is left out.
/// </summary>
internal static class ParquetReader
{
    /// <summary>Holds nearly every footer.</summary>
    const int FirstTail = 48 * 1024;

    const int LargestFooter = 1024 * 1024;
    const int TrailerLength = 8;

    public static void Read(ContentReader content, FactSheet facts)
    {
        ReadOnlySpan<byte> tail = content.Tail(FirstTail);
        if (tail.Length < TrailerLength)
        {
            facts.Problem($"parquet: an object of {content.Length} bytes has no footer");
            return;
        }
        var trailer = tail[^TrailerLength..];
        var length = BinaryPrimitives.ReadUInt32LittleEndian(trailer);
        if (trailer.EndsWith("PARE"u8))
        {
            facts.Table = (facts.Table ?? new()) with { IsEncrypted = true };
            return;
        }
        if (!trailer.EndsWith("PAR1"u8))
            facts.Problem("parquet: no magic number at the end");
        else if (length > content.Length - TrailerLength)
            facts.Problem($"parquet: the footer claims {length:N0} bytes, and the object has {content.Length:N0}");
        else if (length > LargestFooter)
            facts.Problem($"parquet: the footer has {length:N0} bytes, and {LargestFooter:N0} are read at most");
        else if (length <= tail.Length - TrailerLength)
            ReadFooter(tail[..^TrailerLength][^(int)length..], facts);
        else
            ReadFooter(content.Read(content.Length - TrailerLength - length, (int)length), facts);
    }

    static void ReadFooter(ReadOnlySpan<byte> bytes, FactSheet facts)
    {
        var (footer, columns) = (new ParquetFooter(), new ColumnList());
        try
        {
            footer.Read(bytes);
        }
        catch (InvalidDataException malformed)
        {
            facts.Problem("parquet: " + malformed.Message);
        }
        try
        {
            ParquetColumns.AddTo(columns, footer.Schema);
        }
        catch (InvalidDataException malformed)
        {
            facts.Problem("parquet: " + malformed.Message);
        }
        facts.Table = (facts.Table ?? new()) with
        {
            Columns = columns.ToFacts(facts, "parquet"),
            Rows = footer.Rows,
            RowsAreEstimated = footer.Rows is null ? null : false,
            RowGroups = footer.RowGroups,
            Codec = footer.Codec,
            IsEncrypted = footer.IsEncrypted ? true : null,
        };
        if (!string.IsNullOrEmpty(footer.CreatedBy))
            facts.Description = (facts.Description ?? new()) with { Producer = footer.CreatedBy };
    }
}
