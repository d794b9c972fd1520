using System.Text.Json;

namespace OnPut.MetadataIndex.Facts.Data.Avro;

/// <summary>The columns of an Avro schema: the fields of its record, those of records within by their paths.</summary>
internal static class AvroColumns
{
    const int Deepest = 16;

    /// <exception cref="JsonException">The schema is no JSON.</exception>
    public static void AddTo(ColumnList columns, byte[] schema)
    {
        using var json = JsonDocument.Parse(schema, new() { MaxDepth = 128 });
        if (TypeName(json.RootElement) == "record")
            AddFields(columns, json.RootElement, "", 0);
    }

    static void AddFields(ColumnList columns, JsonElement record, string path, int depth)
    {
        if (!record.TryGetProperty("fields", out var fields) || fields.ValueKind != JsonValueKind.Array)
            return;
        foreach (var field in fields.EnumerateArray())
        {
            if (Property(field, "name") is not { } name || !field.TryGetProperty("type", out var type))
                continue;
            type = NotNull(type);
            if (type.ValueKind == JsonValueKind.Object && TypeName(type) == "record" && depth < Deepest)
                AddFields(columns, type, $"{path}{name}.", depth + 1);
            else
                columns.Add(path + name, TypeName(type));
        }
    }

    /// <summary>A field that may be missing is a union of null and its type.</summary>
    static JsonElement NotNull(JsonElement type)
    {
        if (type.ValueKind != JsonValueKind.Array)
            return type;
        var others = type.EnumerateArray().Where(member => TypeName(member) != "null").Take(2).ToArray();
        return others.Length == 1 ? others[0] : type;
    }

    static string? TypeName(JsonElement type) => type.ValueKind switch
    {
        JsonValueKind.String => Text(type),
        JsonValueKind.Array => "union",
        JsonValueKind.Object when Property(type, "logicalType") is { } logical => Logical(type, logical),
        JsonValueKind.Object => type.TryGetProperty("type", out var inner) && inner.ValueKind is JsonValueKind.String ? Text(inner) : null,
        _ => null,
    };

    static string Logical(JsonElement type, string logical) =>
        logical == "decimal" && Integer(type, "precision") is { } precision
            ? $"decimal({precision},{Integer(type, "scale") ?? 0})"
            : logical;

    static int? Integer(JsonElement of, string name) =>
        of.TryGetProperty(name, out var value) && value.ValueKind == JsonValueKind.Number && value.TryGetInt32(out var number)
            ? number
            : null;

    static string? Property(JsonElement of, string name) =>
        of.ValueKind == JsonValueKind.Object && of.TryGetProperty(name, out var value) && value.ValueKind == JsonValueKind.String
            ? Text(value)
            : null;

    /// <returns>Null for what is no text after all: half a surrogate pair that is escaped.</returns>
    static string? Text(JsonElement value)
    {
        try
        {
            return value.GetString();
        }
        catch (InvalidOperationException)
        {
            return null;
        }
    }
}
