using System.Globalization;
using System.Text.Json;

namespace OnPut.Cli.Plan.Lookup;

/// <summary>What rules want to know of an object's content, from its metadata document.</summary>
/// <param name="Type">The media type that its content has; null where nobody could tell.</param>
/// <param name="TakenAt">When the picture was taken; a clock without a zone counts as UTC.</param>
sealed record DocumentFacts(string? Type, DateTimeOffset? TakenAt)
{
    /// <returns>Null where it is no such document.</returns>
    public static DocumentFacts? Read(Stream json)
    {
        try
        {
            using var document = JsonDocument.Parse(json);
            if (!document.RootElement.TryGetProperty("source", out _))
                return null;
            return document.RootElement.TryGetProperty("content", out var content)
                ? new(Text(content, "type"), content.TryGetProperty("taken", out var taken) ? Time(Text(taken, "at")) : null)
                : new(null, null);
        }
        catch (Exception failure) when (failure is JsonException or InvalidOperationException)
        {
            return null;
        }
    }

    static string? Text(JsonElement element, string name) => element.TryGetProperty(name, out var value) ? value.GetString() : null;

    static DateTimeOffset? Time(string? text) =>
        DateTimeOffset.TryParse(text, CultureInfo.InvariantCulture, DateTimeStyles.AssumeUniversal, out var time) ? time : null;
}
