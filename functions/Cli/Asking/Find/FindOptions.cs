using System.CommandLine;
using System.Globalization;

namespace OnPut.Cli.Asking.Find;

/// <summary>The options of <c>onput find</c> that say what is looked for.</summary>
sealed class FindOptions
{
    readonly Option<string?> _type = Text(
        "--type", "TYPE", "A kind (image, video, audio, document, archive, data, text …), a media type (image/jpeg) or its name (pdf).");
    readonly Option<string?> _camera = Text("--camera", "TEXT", "A part of the camera's make and model.");
    readonly Option<string?> _lens = Text("--lens", "TEXT", "A part of the lens's name.");
    readonly Option<string?> _taken = Text(
        "--taken", "WHEN", "When it was taken: 2024, 2024-05, 2024-05-01, or a range such as 2024-05-01..2024-06-15.");
    readonly Option<string?> _near = Text("--near", "LAT,LON,RADIUS", "Where it was taken: 48.1,11.6,10km (m, km, mi).");
    readonly Option<string?> _larger = Text("--larger", "SIZE", "Larger than 10MB, 1GiB …");
    readonly Option<string?> _smaller = Text("--smaller", "SIZE", "Smaller than 10MB, 1GiB …");
    readonly Option<string[]> _tag = Texts("--tag", "KEY[=VALUE]", "A tag that it has; may be given several times.");
    readonly Option<string[]> _text = Texts(
        "--text", "TEXT", "A text in its content, title, author, description, keywords or key; may be given several times.");
    readonly Option<string?> _key = Text("--key", "GLOB", "A pattern of its key: photos/*.jpg; a star stands for slashes too.");
    readonly Option<string?> _since = Text("--since", "WHEN", "Uploaded since (UTC): 2024, 2024-05 or 2024-05-01.");
    readonly Option<string?> _until = Text("--until", "WHEN", "Uploaded until the end of (UTC): 2024, 2024-05 or 2024-05-01.");
    readonly Option<bool> _mismatch = new("--mismatch") { Description = "Declared to be of another type than its content is." };
    readonly Option<bool> _problems = new("--problems") { Description = "Damaged, or not to be read." };
    readonly Option<string?> _sort = Text("--sort", "ORDER", "size, taken, modified, key or distance.");

    readonly Option<int?> _limit = new("--limit") { Description = "How many to show; 50 by default, with --json all.", HelpName = "N" };

    public void AddTo(Command command)
    {
        Option[] options =
        [
            _type, _camera, _lens, _taken, _near, _larger, _smaller, _tag, _text, _key, _since, _until, _mismatch, _problems, _sort, _limit,
        ];
        foreach (var option in options)
            command.Options.Add(option);
        _limit.Validators.Add(result =>
        {
            if (result.Tokens is [var token]
                && (!int.TryParse(token.Value, NumberStyles.None, CultureInfo.InvariantCulture, out var limit) || limit < 1))
                result.AddError($"--limit is '{token.Value}', expected a number such as 50");
        });
    }

    /// <exception cref="UserErrorException">A value is not what its option expects.</exception>
    public FindRequest Read(ParseResult parsed)
    {
        var near = Parse(parsed, _near, Surroundings.Parse);
        return new()
        {
            Type = Parse(parsed, _type, NotEmpty),
            Camera = Parse(parsed, _camera, NotEmpty),
            Lens = Parse(parsed, _lens, NotEmpty),
            Taken = ParseValue<TimeRange>(parsed, _taken, TimeRange.Parse),
            Near = near,
            LargerThan = ParseValue<long>(parsed, _larger, ByteSize.Parse),
            SmallerThan = ParseValue<long>(parsed, _smaller, ByteSize.Parse),
            Tags = [.. (parsed.GetValue(_tag) ?? []).Select(tag => TagFilter.Parse(tag, _tag.Name))],
            Texts = [.. (parsed.GetValue(_text) ?? []).Select(text => NotEmpty(text, _text.Name))],
            Key = Parse(parsed, _key, NotEmpty),
            Since = ParseValue<TimeRange>(parsed, _since, TimeRange.ParseOne)?.Start,
            Until = ParseValue<TimeRange>(parsed, _until, TimeRange.ParseOne)?.End,
            Mismatch = parsed.GetValue(_mismatch),
            Problems = parsed.GetValue(_problems),
            Order = Order(parsed.GetValue(_sort), near),
            Limit = parsed.GetValue(_limit),
        };
    }

    static FindOrder Order(string? sort, Surroundings? near) => sort?.ToUpperInvariant() switch
    {
        null => near is null ? FindOrder.Modified : FindOrder.Distance,
        "SIZE" => FindOrder.Size,
        "TAKEN" => FindOrder.Taken,
        "MODIFIED" => FindOrder.Modified,
        "KEY" => FindOrder.Key,
        "DISTANCE" when near is not null => FindOrder.Distance,
        "DISTANCE" => throw new UserErrorException("--sort distance needs a place to measure from: --near 48.1,11.6,10km."),
        _ => throw new UserErrorException($"--sort is '{sort}', expected size, taken, modified, key or distance."),
    };

    static string NotEmpty(string text, string option) =>
        text.Length > 0 ? text : throw new UserErrorException($"{option} is empty, expected what to look for.");

    static T? Parse<T>(ParseResult parsed, Option<string?> option, Func<string, string, T> parse) where T : class =>
        parsed.GetValue(option) is { } text ? parse(text, option.Name) : null;

    static T? ParseValue<T>(ParseResult parsed, Option<string?> option, Func<string, string, T> parse) where T : struct =>
        parsed.GetValue(option) is { } text ? parse(text, option.Name) : null;

    static Option<string?> Text(string name, string helpName, string description) =>
        new(name) { HelpName = helpName, Description = description };

    static Option<string[]> Texts(string name, string helpName, string description) =>
        new(name) { HelpName = helpName, Description = description, AllowMultipleArgumentsPerToken = false };
}
