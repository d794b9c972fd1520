using System.Text.Json;

namespace OnPut.Cli.Watching;

/// <summary>What a function's log says became of one object.</summary>
/// <param name="Function">The function's name.</param>
/// <param name="Bucket">The object's bucket.</param>
/// <param name="Key">The object's key.</param>
/// <param name="Outcome"><c>Done</c>, <c>Skipped</c>, <c>Rejected</c> or <c>Failed</c>.</param>
/// <param name="Effect">What was done, where it is done.</param>
/// <param name="Reason">Why not, where it is not.</param>
sealed record ObjectOutcome(string Function, string Bucket, string Key, string Outcome, string? Effect, string? Reason)
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
                ? new(function, bucket, key, outcome, Text(json, "effect"), Text(json, "reason"))
                : null;
        }
        catch (JsonException)
        {
            return null;
        }
    }

    static string? Text(JsonDocument json, string name) =>
        json.RootElement.TryGetProperty(name, out var value) && value.ValueKind == JsonValueKind.String ? value.GetString() : null;
}
