namespace OnPut.MetadataIndex.Facts.Data.Parquet;

/// <summary>A node of a Parquet schema (parquet.thrift, SchemaElement), which lists its tree depth first.</summary>
internal sealed record SchemaElement
{
    /// <summary>Of fixed length.</summary>
    public const int LastPhysicalType = 7;

    public string Name { get; init; } = "";

    /// <summary>Null for a group.</summary>
    public int? PhysicalType { get; init; }

    public int TypeLength { get; init; }

    /// <summary>0 for a column.</summary>
    public int Children { get; init; }

    public int? ConvertedType { get; init; }

    public int Scale { get; init; }

    public int Precision { get; init; }

    /// <summary>By its short name, with its parameters.</summary>
    public string? LogicalType { get; init; }
}
