using System.Text;
using System.Text.Json;

namespace OnPut.Archiving.Files;

/// <summary>Turns tokens into values that know where they stand.</summary>
ref struct JsonFileReader
{
    readonly ReadOnlySpan<byte> json;
    readonly FileProblems problems;
    Utf8JsonReader tokens;
    int line = 1;
    int counted;

    public JsonFileReader(ReadOnlySpan<byte> json, FileProblems problems)
    {
        this.json = json;
        this.problems = problems;
        tokens = new(json, new JsonReaderOptions
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
        tokens.Read();
        var root = Value(FilePlace.Root(Line()));
        // What follows the document is an error that only another read finds.
        tokens.Read();
        return root;
    }

    public readonly FilePlace PlaceOfError(JsonException error) =>
        error.LineNumber is { } number ? Place.At((int)number + 1) : Place;

    FileValue Value(FilePlace place)
    {
        Place = place;
        return tokens.TokenType switch
        {
            JsonTokenType.StartObject => new(problems, place, JsonTokenType.StartObject) { Properties = Properties(place) },
            JsonTokenType.StartArray => new(problems, place, JsonTokenType.StartArray) { Items = Items(place) },
            JsonTokenType.String => new(problems, place, JsonTokenType.String) { Text = tokens.GetString()! },
            JsonTokenType.Number => new(problems, place, JsonTokenType.Number)
            {
                Text = Encoding.UTF8.GetString(tokens.ValueSpan),
                Number = tokens.TryGetDecimal(out var number) ? number : null,
            },
            var literal => new(problems, place, literal),
        };
    }

    List<KeyValuePair<string, FileValue>> Properties(FilePlace place)
    {
        var properties = new List<KeyValuePair<string, FileValue>>();
        var lines = new Dictionary<string, int>();
        while (Next(place) != JsonTokenType.EndObject)
        {
            var name = tokens.GetString()!;
            var property = place.Property(name, Line());
            Place = property;
            tokens.Read();
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
        tokens.Read();
        return tokens.TokenType;
    }

    int Line()
    {
        var start = (int)tokens.TokenStartIndex;
        line += json[counted..start].Count((byte)'\n');
        counted = start;
        return line;
    }
}
