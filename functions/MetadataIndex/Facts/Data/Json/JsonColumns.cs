using System.Text.Json;
using OnPut.MetadataIndex.Facts.Data.Csv;

namespace OnPut.MetadataIndex.Facts.Data.Json;

/// <summary>
/// The keys of objects that stand for rows, in the order they are first seen, each with the type that all its values fit.
/// </summary>
internal sealed class JsonColumns
{
    readonly List<string> _names = [];
    readonly Dictionary<string, string?> _types = [];

    public void Add(string name, string? type)
    {
        if (!_types.TryGetValue(name, out var known))
        {
            // What has more keys is a map and no table.
            if (_names.Count == ColumnList.Most)
                return;
            _names.Add(name);
            _types.Add(name, type);
        }
        else if (known != type)
        {
            _types[name] = Merge(known, type);
        }
    }

    public ColumnList ToList()
    {
        var columns = new ColumnList();
        foreach (var name in _names)
            columns.Add(name, _types[name]);
        return columns;
    }

    /// <returns>The type of the value the reader is at; null for null.</returns>
    public static string? TypeOf(ref Utf8JsonReader json) => json.TokenType switch
    {
        JsonTokenType.StartObject => "object",
        JsonTokenType.StartArray => "array",
        JsonTokenType.True or JsonTokenType.False => "boolean",
        JsonTokenType.Number => json.ValueSpan.IndexOfAny(".eE"u8) < 0 ? "integer" : "number",
        JsonTokenType.String => TextType(ref json),
        _ => null,
    };

    /// <summary>JSON has no times: they are texts, always in ISO 8601.</summary>
    static string TextType(ref Utf8JsonReader json)
    {
        const int Shortest = 10;
        const int Longest = 35;
        if (json.ValueSpan.Length is < Shortest or > Longest || json.ValueIsEscaped || json.ValueSpan[4] != (byte)'-')
            return "text";
        Span<char> text = stackalloc char[Longest];
        if (System.Text.Ascii.ToUtf16(json.ValueSpan, text, out var length) != System.Buffers.OperationStatus.Done)
            return "text";
        return ValueGuess.Of(text[..length]) switch { ValueKind.Date => "date", ValueKind.Timestamp => "timestamp", _ => "text" };
    }

    static string? Merge(string? one, string? other) => (one, other) switch
    {
        (null, _) => other,
        (_, null) => one,
        ("integer", "number") or ("number", "integer") => "number",
        ("date", "timestamp") or ("timestamp", "date") => "timestamp",
        ("text" or "date" or "timestamp", "text" or "date" or "timestamp") => "text",
        _ => "mixed",
    };
}
