using System.Text.Json;

namespace OnPut.Local.Messaging.Filtering;

/// <summary>What a property must be: any of the conditions.</summary>
/// <param name="Path">The property's name, under those of the objects around it.</param>
/// <param name="AnyOf">At least one.</param>
sealed record FilterRule(IReadOnlyList<string> Path, IReadOnlyList<FilterCondition> AnyOf)
{
    public bool Accepts(JsonElement message)
    {
        var values = new List<JsonElement>();
        Collect(message, 0, values);
        return AnyOf.Any(condition => condition.Accepts(values));
    }

    // An array stands for each of its elements, wherever on the way it is.
    void Collect(JsonElement element, int depth, List<JsonElement> values)
    {
        if (element.ValueKind == JsonValueKind.Array)
        {
            foreach (var item in element.EnumerateArray())
                Collect(item, depth, values);
        }
        else if (depth == Path.Count)
        {
            values.Add(element);
        }
        else if (element.ValueKind == JsonValueKind.Object && element.TryGetProperty(Path[depth], out var inner))
        {
            Collect(inner, depth + 1, values);
        }
    }
}
