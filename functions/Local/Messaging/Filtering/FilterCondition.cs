using System.Text.Json;

namespace OnPut.Local.Messaging.Filtering;

/// <summary>One alternative of a rule: a test of a value, or of there being one.</summary>
/// <param name="Matches">Tests one value; null where <paramref name="Exists"/> decides.</param>
/// <param name="Exists">Whether there must be a value; null where <paramref name="Matches"/> decides.</param>
sealed record FilterCondition(Func<JsonElement, bool>? Matches, bool? Exists = null)
{
    public bool Accepts(IReadOnlyCollection<JsonElement> values) =>
        Exists is { } exists ? exists == values.Count > 0 : values.Any(Matches!);
}
