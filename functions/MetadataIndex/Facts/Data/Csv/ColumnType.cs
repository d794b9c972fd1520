namespace OnPut.MetadataIndex.Facts.Data.Csv;

/// <summary>The narrowest type that all values of a column fit.</summary>
internal static class ColumnType
{
    public static ValueKind Merge(ValueKind one, ValueKind other)
    {
        if (one == other || other == ValueKind.Missing)
            return one;
        if (one == ValueKind.Missing)
            return other;
        var (low, high) = one < other ? (one, other) : (other, one);
        return (low, high) switch
        {
            (ValueKind.Integer, ValueKind.Number) => ValueKind.Number,
            (ValueKind.Date, ValueKind.Timestamp) => ValueKind.Timestamp,
            _ => ValueKind.Text,
        };
    }

    /// <returns>Null for a column without a value.</returns>
    public static string? Name(ValueKind kind) => kind switch
    {
        ValueKind.Integer => "integer",
        ValueKind.Number => "number",
        ValueKind.Boolean => "boolean",
        ValueKind.Date => "date",
        ValueKind.Timestamp => "timestamp",
        ValueKind.Text => "text",
        _ => null,
    };
}
