using System.Text.Json;

namespace OnPut.Local.Messaging.Filtering;

/// <summary>The operand of <c>numeric</c>, such as <c>["&gt;=", 100, "&lt;", 200]</c>.</summary>
static class NumericRange
{
    /// <returns>The test, or null where the operand is no such list.</returns>
    public static Func<JsonElement, bool>? Parse(JsonElement operand)
    {
        if (operand.ValueKind != JsonValueKind.Array || operand.GetArrayLength() is not (2 or 4)) return null;
        var tests = new List<Func<double, bool>>();
        foreach (var pair in operand.EnumerateArray().Chunk(2))
        {
            if (pair[0].ValueKind != JsonValueKind.String || pair[1].ValueKind != JsonValueKind.Number) return null;
            var bound = pair[1].GetDouble();
            Func<double, bool>? test = pair[0].GetString() switch
            {
                "=" => value => value == bound,
                "<" => value => value < bound,
                "<=" => value => value <= bound,
                ">" => value => value > bound,
                ">=" => value => value >= bound,
                _ => null,
            };
            if (test is null) return null;
            tests.Add(test);
        }
        return value => value.ValueKind == JsonValueKind.Number && tests.TrueForAll(test => test(value.GetDouble()));
    }
}
