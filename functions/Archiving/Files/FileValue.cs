using System.Text.Json;

namespace OnPut.Archiving.Files;

/// <summary>
/// One value of a JSON document. Asked to be what it is not, it adds a problem that says what it must be, and answers null.
/// </summary>
sealed class FileValue(FileProblems problems, FilePlace place, JsonTokenType kind)
{
    /// <summary>What kind of value starts here: for those that may be the one or the other.</summary>
    public JsonTokenType Kind => kind;

    /// <summary>The text itself; of a number its digits, as the file writes it.</summary>
    internal string Text { get; init; } = "";

    internal decimal? Number { get; init; }

    internal IReadOnlyList<FileValue> Items { get; init; } = [];

    internal IReadOnlyList<KeyValuePair<string, FileValue>> Properties { get; init; } = [];

    /// <param name="text">What is wrong with this value, as <see cref="FileProblem.Text"/> has it.</param>
    public void Refuse(string text) => problems.Add(place, text);

    public FileObject? AsObject() => Is(JsonTokenType.StartObject, "an object") ? new(this) : null;

    /// <summary>A list of at least <paramref name="min"/> and at most <paramref name="max"/> values.</summary>
    public IReadOnlyList<FileValue>? AsList(int min = 0, int max = int.MaxValue)
    {
        if (!Is(JsonTokenType.StartArray, "a list"))
            return null;
        if (Items.Count >= min && Items.Count <= max)
            return Items;
        Refuse($"must have {(Items.Count < min ? $"at least {min}" : $"at most {max}")} in the list, not {Items.Count}");
        return null;
    }

    /// <summary>Text of at least <paramref name="min"/> and at most <paramref name="max"/> UTF-16 characters.</summary>
    public string? AsText(int min = 1, int max = 1024)
    {
        if (!Is(JsonTokenType.String, "text"))
            return null;
        if (Text.Length >= min && Text.Length <= max)
            return Text;
        Refuse(Text.Length == 0 ? "must not be empty" : $"must have {min} to {max} characters, not {Text.Length}");
        return null;
    }

    /// <summary>One of a closed set of names, as they are written there.</summary>
    public string? AsOneOf(IReadOnlyList<string> names)
    {
        if (!Is(JsonTokenType.String, "text"))
            return null;
        if (names.Contains(Text))
            return Text;
        var nearest = NearestName.Of(Text, names) is { } meant ? $"; did you mean \"{meant}\"?" : "";
        Refuse($"must be one of {string.Join(", ", names)}, not {ShownText.Quote(Text)}{nearest}");
        return null;
    }

    public bool? AsBool()
    {
        if (kind is JsonTokenType.True or JsonTokenType.False)
            return kind == JsonTokenType.True;
        Refuse($"must be true or false, not {Shown}");
        return null;
    }

    /// <summary>A number without a fraction; <c>1e3</c> and <c>1000.0</c> are such.</summary>
    public int? AsInt(int min, int max) => (int?)AsLong(min, max);

    /// <inheritdoc cref="AsInt"/>
    public long? AsLong(long min, long max)
    {
        if (Number is { } number && number >= min && number <= max && decimal.IsInteger(number))
            return (long)number;
        Refuse($"must be a whole number from {min} to {max}, not {Shown}");
        return null;
    }

    public decimal? AsDecimal(decimal min, decimal max)
    {
        if (Number is { } number && number >= min && number <= max)
            return number;
        Refuse($"must be a number from {min} to {max}, not {Shown}");
        return null;
    }

    /// <summary>What it is, short enough for a sentence.</summary>
    public string Shown => kind switch
    {
        JsonTokenType.StartObject => "an object",
        JsonTokenType.StartArray => "a list",
        JsonTokenType.String => ShownText.Quote(Text),
        JsonTokenType.Number => ShownText.Cut(Text),
        JsonTokenType.True => "true",
        JsonTokenType.False => "false",
        _ => "null",
    };

    bool Is(JsonTokenType wanted, string inWords)
    {
        if (kind == wanted)
            return true;
        Refuse($"must be {inWords}, not {Shown}");
        return false;
    }
}
