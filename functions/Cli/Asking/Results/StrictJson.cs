using System.Text.RegularExpressions;

namespace OnPut.Cli.Asking.Results;

/// <summary>DuckDB writes NaN and Infinity into JSON, which has no such numbers.</summary>
static partial class StrictJson
{
    public static string Of(string json) =>
        json.Contains("NaN", StringComparison.Ordinal) || json.Contains("Infinity", StringComparison.Ordinal)
            ? TextOrNoNumber.Replace(json, match => match.Value[0] == '"' ? match.Value : "null")
            : json;

    /// <summary>Text is matched so that nothing within it is.</summary>
    [GeneratedRegex("""
        "(\\.|[^"\\])*"|-?Infinity|-?NaN
        """)]
    private static partial Regex TextOrNoNumber { get; }
}
