using System.Text.Json;
using System.Text.RegularExpressions;

namespace OnPut.Archiving.Tests.Rules.Schema;

/// <summary>As much of JSON Schema 2020-12 as the schemas here use; any other keyword is an error of the schema.</summary>
sealed class JsonSchema(JsonElement root)
{
    const string Definitions = "#/$defs/";

    static readonly string[] Annotations = ["$schema", "title", "description", "default", "examples", "$defs", "then", "else"];

    public bool IsValid(JsonElement value) => IsValid(root, value);

    bool IsValid(JsonElement schema, JsonElement value) => schema.ValueKind switch
    {
        JsonValueKind.True => true,
        JsonValueKind.False => false,
        _ => schema.EnumerateObject().All(keyword =>
            Annotations.Contains(keyword.Name) || Holds(schema, keyword.Name, keyword.Value, value)),
    };

    bool Holds(JsonElement schema, string keyword, JsonElement says, JsonElement value) => keyword switch
    {
        "$ref" => IsValid(Definition(says.GetString()!), value),
        "allOf" => says.EnumerateArray().All(part => IsValid(part, value)),
        "oneOf" => says.EnumerateArray().Count(part => IsValid(part, value)) == 1,
        "not" => !IsValid(says, value),
        "if" => !schema.TryGetProperty(IsValid(says, value) ? "then" : "else", out var branch) || IsValid(branch, value),
        "type" => IsOfType(says.GetString()!, value),
        "const" => JsonElement.DeepEquals(says, value),
        "enum" => says.EnumerateArray().Any(one => JsonElement.DeepEquals(one, value)),
        _ => value.ValueKind switch
        {
            JsonValueKind.Object => HoldsOfObject(schema, keyword, says, value),
            JsonValueKind.Array => HoldsOfArray(keyword, says, value),
            JsonValueKind.String => HoldsOfText(keyword, says, value.GetString()!),
            JsonValueKind.Number => HoldsOfNumber(keyword, says, value.GetDecimal()),
            _ => true,
        },
    };

    bool HoldsOfObject(JsonElement schema, string keyword, JsonElement says, JsonElement value) => keyword switch
    {
        "required" => says.EnumerateArray().All(name => value.TryGetProperty(name.GetString()!, out _)),
        "properties" => says.EnumerateObject().All(one =>
            !value.TryGetProperty(one.Name, out var property) || IsValid(one.Value, property)),
        "additionalProperties" => value.EnumerateObject().All(property => IsNamed(schema, property.Name) || IsValid(says, property.Value)),
        "propertyNames" => value.EnumerateObject().All(property => IsValid(says, JsonSerializer.SerializeToElement(property.Name))),
        "minProperties" => value.EnumerateObject().Count() >= says.GetInt32(),
        "maxProperties" => value.EnumerateObject().Count() <= says.GetInt32(),
        _ => IsOfOthers(keyword),
    };

    bool HoldsOfArray(string keyword, JsonElement says, JsonElement value) => keyword switch
    {
        "items" => value.EnumerateArray().All(item => IsValid(says, item)),
        "minItems" => value.GetArrayLength() >= says.GetInt32(),
        "maxItems" => value.GetArrayLength() <= says.GetInt32(),
        _ => IsOfOthers(keyword),
    };

    static bool HoldsOfText(string keyword, JsonElement says, string text) => keyword switch
    {
        "minLength" => text.EnumerateRunes().Count() >= says.GetInt32(),
        "maxLength" => text.EnumerateRunes().Count() <= says.GetInt32(),
        "pattern" => Regex.IsMatch(text, says.GetString()!.Replace("$", "\\z", StringComparison.Ordinal), RegexOptions.CultureInvariant),
        _ => IsOfOthers(keyword),
    };

    static bool HoldsOfNumber(string keyword, JsonElement says, decimal number) => keyword switch
    {
        "minimum" => number >= says.GetDecimal(),
        "maximum" => number <= says.GetDecimal(),
        _ => IsOfOthers(keyword),
    };

    /// <summary>A keyword says nothing about values of another kind than its own.</summary>
    static bool IsOfOthers(string keyword) => keyword is "required" or "properties" or "additionalProperties" or "propertyNames"
        or "minProperties" or "maxProperties" or "items" or "minItems" or "maxItems" or "minLength" or "maxLength" or "pattern"
        or "minimum" or "maximum"
        ? true
        : throw new NotSupportedException($"The keyword {keyword} is not known here.");

    static bool IsOfType(string type, JsonElement value) => type switch
    {
        "integer" => value.ValueKind == JsonValueKind.Number && decimal.IsInteger(value.GetDecimal()),
        "boolean" => value.ValueKind is JsonValueKind.True or JsonValueKind.False,
        _ => string.Equals(type, value.ValueKind.ToString(), StringComparison.OrdinalIgnoreCase),
    };

    static bool IsNamed(JsonElement schema, string name) =>
        schema.TryGetProperty("properties", out var named) && named.TryGetProperty(name, out _);

    JsonElement Definition(string reference) => reference.StartsWith(Definitions, StringComparison.Ordinal)
        ? root.GetProperty("$defs").GetProperty(reference[Definitions.Length..])
        : throw new NotSupportedException($"The reference {reference} is not known here.");
}
