using System.Text.Json;
using OnPut.MetadataIndex.Facts.Text;

namespace OnPut.MetadataIndex.Facts.Data.Json;

/// <summary>Walks one JSON value and remembers its shape, never more than one level of it.</summary>
/// <param name="columns">Takes the keys of the object, or of the objects in the array.</param>
internal sealed class JsonShape(JsonColumns columns)
{
    /// <summary>A bit of memory a level is all it costs, and what is deeper is an attack.</summary>
    const int Deepest = 1_000;

    string? _elements;
    bool _isMixed;

    /// <summary>Of the value itself: <c>object</c>, <c>array</c>, <c>text</c> …; null before it starts.</summary>
    public string? Outer { get; private set; }

    /// <summary>Elements of an array that were read to their end.</summary>
    public long Elements { get; private set; }

    /// <summary>Where the last of these ended.</summary>
    public int ElementsEnd { get; private set; }

    /// <summary>What is wrong, and where; null while nothing is.</summary>
    public string? Flaw { get; private set; }

    public string? Name => Outer switch
    {
        "array" when _isMixed => "array of mixed values",
        "array" when _elements is not null => "array of " + _elements,
        _ => Outer,
    };

    /// <param name="utf8">Without a byte order mark.</param>
    /// <param name="isWhole">False where the value may go on.</param>
    public void Read(ReadOnlySpan<byte> utf8, bool isWhole)
    {
        var json = new Utf8JsonReader(utf8, isWhole, new JsonReaderState(new JsonReaderOptions { MaxDepth = Deepest }));
        try
        {
            while (json.Read())
                Take(ref json);
        }
        catch (JsonException malformed)
        {
            Flaw = $"malformed at line {malformed.LineNumber + 1}, byte {malformed.BytePositionInLine + 1} of it";
        }
        catch (InvalidOperationException)
        {
            Flaw = $"a key at byte {json.TokenStartIndex} is no text: it is not UTF-8, or half a surrogate pair is escaped in it";
        }
    }

    void Take(ref Utf8JsonReader json)
    {
        var isStart = json.TokenType is not (JsonTokenType.EndObject or JsonTokenType.EndArray or JsonTokenType.PropertyName);
        if (json.CurrentDepth == 0 && isStart)
            Outer = JsonColumns.TypeOf(ref json) ?? "null";
        else if (json.CurrentDepth == 1 && isStart && Outer == "array")
            TakeElement(ref json);
        else if (json.TokenType == JsonTokenType.PropertyName && json.CurrentDepth == (Outer == "array" ? 2 : 1) && IsRow)
            TakeProperty(ref json);

        if (Outer == "array" && json.CurrentDepth == 1 && json.TokenType is not (JsonTokenType.StartObject or JsonTokenType.StartArray))
            (Elements, ElementsEnd) = (Elements + 1, (int)json.BytesConsumed);
    }

    bool IsRow => Outer == "object" || (_elements == "objects" && !_isMixed);

    void TakeElement(ref Utf8JsonReader json)
    {
        var kind = json.TokenType switch
        {
            JsonTokenType.StartObject => "objects",
            JsonTokenType.StartArray => "arrays",
            JsonTokenType.Number => "numbers",
            JsonTokenType.String => "texts",
            JsonTokenType.Null => "nulls",
            _ => "booleans",
        };
        _isMixed |= _elements is not null && _elements != kind;
        _elements ??= kind;
    }

    /// <summary>The value is peeked at in a copy, so that the walk meets it as any other.</summary>
    void TakeProperty(ref Utf8JsonReader json)
    {
        var name = FactText.Name(json.GetString()!);
        var ahead = json;
        if (ahead.Read())
            columns.Add(name, JsonColumns.TypeOf(ref ahead));
    }
}
