using System.Text.RegularExpressions;
using DuckDB.NET.Data;

namespace OnPut.Cli.Asking;

/// <summary>Makes one sentence of what DuckDB says in several lines.</summary>
static partial class QueryFailure
{
    public static UserErrorException Of(DuckDBException failure)
    {
        var quote = QuotedLine.Match(failure.Message);
        var said = quote.Success ? failure.Message[..quote.Index] : failure.Message;
        var line = quote.Success && quote.Groups["number"].Value is not "1" and var number ? $" (line {number})" : "";
        return new(WhiteSpace.Replace(said, " ").Trim() + line, failure);
    }

    /// <summary>The line of the query that it is about, with a caret below.</summary>
    [GeneratedRegex(@"\n\s*LINE (?<number>\d+): ")]
    private static partial Regex QuotedLine { get; }

    [GeneratedRegex(@"\s+")]
    private static partial Regex WhiteSpace { get; }
}
