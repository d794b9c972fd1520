using System.Text;
using System.Text.Json;

namespace OnPut.Archiving.Files;

/// <summary>Turns _tokens into values that know where they stand.</summary>
ref struct JsonFileReader
{
    readonly ReadOnlySpan<byte> _json;
    readonly FileProblems _problems;
    Utf8JsonReader _tokens;
    int _line = 1;
    int _counted;

    public JsonFileReader(ReadOnlySpan<byte> json, FileProblems problems)
    {
        _json = json;
        _problems = problems;
        _tokens = new(json, new JsonReaderOptions
        {
            CommentHandling = JsonCommentHandling.Skip,
            AllowTrailingCommas = true,
            MaxDepth = JsonFile.MaxDepth,
        });
    }

    /// <summary>Of the value that is being read.</summary>
    public FilePlace Place { get; private set; } = FilePlace.Root(1);

    /// <exception cref="JsonException">It is no JSON, or nested too deep.</exception>
    /// <exception cref="InvalidOperationException">It has text that is not Unicode.</exception>
    public FileValue ReadAll()
    {
        _tokens.Read();
        var root = Value(FilePlace.Root(Line()));
        // What follows the document is an error that only another read finds.
        _tokens.Read();
        return root;
    }

    public readonly FilePlace PlaceOfError(JsonException error) =>
        error.LineNumber is { } number ? Place.At((int)number + 1) : Place;

    FileValue Value(FilePlace place)
    {
        Place = place;
        return _tokens.TokenType switch
        {
            JsonTokenType.StartObject => new(_problems, place, JsonTokenType.StartObject) { Properties = Properties(place) },
            JsonTokenType.StartArray => new(_problems, place, JsonTokenType.StartArray) { Items = Items(place) },
            JsonTokenType.String => new(_problems, place, JsonTokenType.String) { Text = _tokens.GetString()! },
            JsonTokenType.Number => new(_problems, place, JsonTokenType.Number)
            {
                Text = Encoding.UTF8.GetString(_tokens.ValueSpan),
                Number = _tokens.TryGetDecimal(out var number) ? number : null,
            },
            var literal => new(_problems, place, literal),
        };
    }

    List<KeyValuePair<string, FileValue>> Properties(FilePlace place)
    {
        var properties = new List<KeyValuePair<string, FileValue>>();
        var lines = new Dictionary<string, int>();
        while (Next(place) != JsonTokenType.EndObject)
        {
            var name = _tokens.GetString()!;
            var property = place.Property(name, Line());
            Place = property;
            _tokens.Read();
            var value = Value(property);
            if (lines.TryAdd(name, property.Line))
                properties.Add(new(name, value));
            else
                value.Refuse($"is there twice; the first stands on line {lines[name]}");
        }
        return properties;
    }

    List<FileValue> Items(FilePlace place)
    {
        var items = new List<FileValue>();
        while (Next(place) != JsonTokenType.EndArray)
            items.Add(Value(place.Item(items.Count, Line())));
        return items;
    }

    JsonTokenType Next(FilePlace around)
    {
        Place = around;
        _tokens.Read();
        return _tokens.TokenType;
    }

    int Line()
    {
        var start = (int)_tokens.TokenStartIndex;
        _line += _json[_counted..start].Count((byte)'\n');
        _counted = start;
        return _line;
    }
}
