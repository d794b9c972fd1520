namespace OnPut.MetadataIndex.Facts.Data.Parquet;

/// <summary>Names of what parquet.thrift numbers.</summary>
internal static class ParquetTypes
{
    public static string Codec(long code) => code switch
    {
        0 => "uncompressed",
        1 => "snappy",
        2 => "gzip",
        3 => "lzo",
        4 => "brotli",
        5 => "lz4",
        6 => "zstd",
        7 => "lz4_raw",
        _ => $"codec {code}",
    };

    /// <summary>Of a column: the logical type where it has one, the converted type of older files, or how it is stored.</summary>
    public static string? Name(SchemaElement column) => column.LogicalType ?? Converted(column) ?? Physical(column);

    public static string Time(string name, string? unit, bool isUtc)
    {
        var details = string.Join(", ", new[] { unit, isUtc ? "UTC" : null }.Where(detail => detail is not null));
        return details.Length == 0 ? name : $"{name}({details})";
    }

    static string? Converted(SchemaElement column) => column.ConvertedType switch
    {
        0 => "string",
        1 => "map",
        3 => "list",
        4 => "enum",
        5 => $"decimal({column.Precision},{column.Scale})",
        6 => "date",
        7 => Time("time", "ms", isUtc: true),
        8 => Time("time", "us", isUtc: true),
        9 => Time("timestamp", "ms", isUtc: true),
        10 => Time("timestamp", "us", isUtc: true),
        11 => "uint8",
        12 => "uint16",
        13 => "uint32",
        14 => "uint64",
        15 => "int8",
        16 => "int16",
        17 => "int32",
        18 => "int64",
        19 => "json",
        20 => "bson",
        21 => "interval",
        _ => null,
    };

    static string? Physical(SchemaElement column) => column.PhysicalType switch
    {
        0 => "boolean",
        1 => "int32",
        2 => "int64",
        // Nothing but times was ever stored so.
        3 => "timestamp(ns)",
        4 => "float",
        5 => "double",
        6 => "binary",
        7 => $"binary({column.TypeLength})",
        _ => null,
    };
}
