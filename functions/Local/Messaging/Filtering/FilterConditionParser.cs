using System.Text.Json;

namespace OnPut.Local.Messaging.Filtering;

/// <summary>Reads a condition: a value to equal, or an object with one operator.</summary>
static class FilterConditionParser
{
    /// <exception cref="Http.ServiceException">An operator is unknown or its operand wrong.</exception>
    public static FilterCondition Parse(JsonElement condition, IReadOnlyList<string> path)
    {
        if (condition.ValueKind == JsonValueKind.Array) throw Invalid(path, "lists cannot be nested");
        if (condition.ValueKind != JsonValueKind.Object) return new FilterCondition(value => ValuesAreEqual(value, condition));
        if (condition.EnumerateObject().ToArray() is not [var only]) throw Invalid(path, "a condition has one operator");
        var operand = only.Value;
        return only.Name switch
        {
            "exists" when operand.ValueKind is JsonValueKind.True or JsonValueKind.False => new FilterCondition(null, operand.GetBoolean()),
            "anything-but" => new FilterCondition(AnythingBut(operand, path)),
            "numeric" => new FilterCondition(
                NumericRange.Parse(operand) ?? throw Invalid(path, "numeric needs pairs of an operator and a number")),
            _ => new FilterCondition(TextTest(only.Name, operand, path)),
        };
    }

    static Func<JsonElement, bool> AnythingBut(JsonElement operand, IReadOnlyList<string> path)
    {
        switch (operand.ValueKind)
        {
            case JsonValueKind.Object when operand.EnumerateObject().ToArray() is [var only]:
                var test = TextTest(only.Name, only.Value, path);
                return value => value.ValueKind == JsonValueKind.String && !test(value);
            case JsonValueKind.Array:
                return value => !operand.EnumerateArray().Any(item => ValuesAreEqual(value, item));
            case JsonValueKind.String or JsonValueKind.Number:
                return value => !ValuesAreEqual(value, operand);
            default:
                throw Invalid(path, "anything-but needs a value, a list, or prefix or suffix");
        }
    }

    static Func<JsonElement, bool> TextTest(string name, JsonElement operand, IReadOnlyList<string> path)
    {
        if (operand.ValueKind != JsonValueKind.String) throw Invalid(path, $"{name} is no operator with such an operand");
        var text = operand.GetString()!;
        Func<string, bool> test = name switch
        {
            "prefix" => value => value.StartsWith(text, StringComparison.Ordinal),
            "suffix" => value => value.EndsWith(text, StringComparison.Ordinal),
            "equals-ignore-case" => value => value.Equals(text, StringComparison.OrdinalIgnoreCase),
            _ => throw Invalid(path, $"the local cloud does not know the operator {name}"),
        };
        return value => value.ValueKind == JsonValueKind.String && test(value.GetString()!);
    }

    static bool ValuesAreEqual(JsonElement value, JsonElement expected) => (value.ValueKind, expected.ValueKind) switch
    {
        (JsonValueKind.String, JsonValueKind.String) => value.GetString() == expected.GetString(),
        (JsonValueKind.Number, JsonValueKind.Number) => value.GetDouble() == expected.GetDouble(),
        var (a, b) => a == b && a is (JsonValueKind.True or JsonValueKind.False or JsonValueKind.Null),
    };

    static Http.ServiceException Invalid(IReadOnlyList<string> path, string why) =>
        SnsErrors.Invalid($"FilterPolicy: \"{string.Join('.', path)}\": {why}.");
}
