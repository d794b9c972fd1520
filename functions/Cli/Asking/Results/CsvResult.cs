using System.Buffers;

namespace OnPut.Cli.Asking.Results;

/// <summary>Comma-separated values with a header, as RFC 4180 has them. NULL is an empty field, an empty text is a quoted one.</summary>
sealed class CsvResult(TextWriter output) : IResultWriter
{
    const string LineEnd = "\r\n";
    static readonly SearchValues<char> Special = SearchValues.Create(",\"\r\n");

    public long Write(QueryResult result)
    {
        if (result.Columns.Count == 0)
            return 0;
        output.Write(string.Join(',', result.Columns.Select(column => Field(column.Name))));
        output.Write(LineEnd);
        var rows = 0L;
        for (; result.Read(); rows++)
        {
            for (var column = 0; column < result.Columns.Count; column++)
            {
                if (column > 0)
                    output.Write(',');
                if (result[column] is { } cell)
                    output.Write(Field(CellText.Of(cell)));
            }
            output.Write(LineEnd);
        }
        return rows;
    }

    static string Field(string text) => text.Length == 0 || text.AsSpan().ContainsAny(Special)
        ? $"\"{text.Replace("\"", "\"\"", StringComparison.Ordinal)}\""
        : text;
}
