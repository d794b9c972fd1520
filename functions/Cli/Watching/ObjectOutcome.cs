using System.Text.Json;

namespace OnPut.Cli.Watching;

/// <summary>What a function's log says became of one object.</summary>
/// <param name="Function">The function's name.</param>
/// <param name="Bucket">The object's bucket.</param>
/// <param name="Key">The object's key.</param>
/// <param name="Outcome"><c>Done</c>, <c>Skipped</c>, <c>Rejected</c> or <c>Failed</c>.</param>
/// <param name="Effect">What was done, where it is done.</param>
/// <param name="Reason">Why not, where it is not; what was decided, where it is.</param>
/// <param name="SavesUsdAYear">What its archive tag saves in each year that it is archived, US dollars; null where it has none.</param>
sealed record ObjectOutcome(
    string Function, string Bucket, string Key, string Outcome, string? Effect, string? Reason, decimal? SavesUsdAYear = null)
{
    /// <returns>Null for every other line.</returns>
    public static ObjectOutcome? Parse(string line)
    {
        if (!line.StartsWith('{'))
            return null;
        try
        {
            using var json = JsonDocument.Parse(line);
            return json.RootElement.ValueKind == JsonValueKind.Object && Text(json, "message") == "reconciled"
                && Text(json, "function") is { } function && Text(json, "bucket") is { } bucket && Text(json, "key") is { } key
                && Text(json, "outcome") is { } outcome
                ? new(function, bucket, key, outcome, Text(json, "effect"), Text(json, "reason"), SavingIn(json))
                : null;
        }
        catch (JsonException)
        {
            return null;
        }
    }

    static decimal? SavingIn(JsonDocument json) =>
        json.RootElement.TryGetProperty("detail", out var detail) && detail.ValueKind == JsonValueKind.Object
        && detail.TryGetProperty("archive", out var archive) && archive.ValueKind == JsonValueKind.Object
        && archive.TryGetProperty("tag", out _)
        && archive.TryGetProperty("savesUsdAYear", out var saving) && saving.TryGetDecimal(out var dollars)
            ? dollars
            : null;

    static string? Text(JsonDocument json, string name) =>
        json.RootElement.TryGetProperty(name, out var value) && value.ValueKind == JsonValueKind.String ? value.GetString() : null;
}
