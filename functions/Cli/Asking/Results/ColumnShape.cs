namespace OnPut.Cli.Asking.Results;

/// <summary>
/// In which form a column of a query is asked for. DuckDB itself writes what its .NET client reads partly or not at all:
/// lists with NULLs, unions, times beyond .NET's, wide decimals.
/// </summary>
/// <param name="Column">The column of the result.</param>
/// <param name="Expression">What to select, of a column that is called <c>{0}</c>.</param>
sealed record ColumnShape(ResultColumn Column, string Expression)
{
    public static ColumnShape Of(string name, string type) => type switch
    {
        _ when IsNested(type) => new(new(name, CellForm.Json), "CAST(to_json({0}) AS VARCHAR)"),
        "JSON" => new(new(name, CellForm.Json), "CAST({0} AS VARCHAR)"),
        _ when type.StartsWith("DECIMAL", StringComparison.Ordinal) => new(new(name, CellForm.Number), "CAST({0} AS VARCHAR)"),
        "HUGEINT" or "UHUGEINT" or "BIGNUM" => new(new(name, CellForm.Number), "CAST({0} AS VARCHAR)"),
        "TIMESTAMP WITH TIME ZONE" => Plain(name, "replace(replace(CAST({0} AS VARCHAR), ' ', 'T'), '+00', 'Z')"),
        _ when type.StartsWith("TIMESTAMP", StringComparison.Ordinal) => Plain(name, "replace(CAST({0} AS VARCHAR), ' ', 'T')"),
        "BOOLEAN" or "TINYINT" or "SMALLINT" or "INTEGER" or "BIGINT" => Plain(name, "{0}"),
        "UTINYINT" or "USMALLINT" or "UINTEGER" or "UBIGINT" => Plain(name, "{0}"),
        "FLOAT" or "DOUBLE" or "VARCHAR" => Plain(name, "{0}"),
        _ => Plain(name, "CAST({0} AS VARCHAR)"),
    };

    static ColumnShape Plain(string name, string expression) => new(new(name, CellForm.Plain), expression);

    static bool IsNested(string type) =>
        type.EndsWith(']')
        || type is "VARIANT"
        || type.StartsWith("MAP(", StringComparison.Ordinal)
        || type.StartsWith("STRUCT(", StringComparison.Ordinal)
        || type.StartsWith("UNION(", StringComparison.Ordinal);
}
