namespace OnPut.MetadataIndex.Facts;

/// <summary>Of data in rows and columns: CSV, NDJSON, Parquet, Avro, ORC, SQLite.</summary>
internal sealed record TableFacts
{
    /// <summary>In their order; of nested ones the path with dots.</summary>
    public IReadOnlyList<ColumnFacts>? Columns { get; init; }

    public long? Rows { get; init; }

    /// <summary>True where <see cref="Rows"/> is reckoned from a sample.</summary>
    public bool? RowsAreEstimated { get; init; }

    /// <summary>Of text: <c>,</c> <c>;</c> <c>\t</c> <c>|</c>.</summary>
    public string? Delimiter { get; init; }

    public bool? HasHeader { get; init; }

    public int? RowGroups { get; init; }

    /// <summary><c>snappy</c>, <c>zstd</c>, <c>deflate</c> …</summary>
    public string? Codec { get; init; }

    /// <summary>Of a database.</summary>
    public IReadOnlyList<string>? Tables { get; init; }

    public long? PageCount { get; init; }

    /// <summary>Of JSON: <c>array of objects</c>, <c>object</c>, <c>lines of objects</c> …</summary>
    public string? Shape { get; init; }

    /// <summary>True where it cannot be read, or not all of it, without a key.</summary>
    public bool? IsEncrypted { get; init; }
}

/// <param name="Name">As in the file.</param>
/// <param name="Type"><c>integer</c>, <c>number</c>, <c>boolean</c>, <c>date</c>, <c>timestamp</c>, <c>text</c>, or the format's own where
/// it has types.</param>
internal sealed record ColumnFacts(string Name, string? Type);
