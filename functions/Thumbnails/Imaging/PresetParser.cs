using System.Globalization;

namespace OnPut.Thumbnails.Imaging;

/// <summary>
/// Reads <c>THUMBNAIL_PRESETS</c>: <c>name:WIDTH[xHEIGHT]</c> and then, in any order and each at most once, what
/// <see cref="PresetWords"/> knows; separated by commas. A width alone is a square box.
/// </summary>
internal static class PresetParser
{
    public const string Default = "small:128,medium:320,large:1024";
    public const int LargestSide = 8192;
    const int LongestName = 32;

    /// <returns>The presets in the order given, and every problem found; with a problem the presets are not to be used.</returns>
    public static (IReadOnlyList<Preset> Presets, IReadOnlyList<string> Problems) Parse(string text)
    {
        var presets = new List<Preset>();
        var problems = new List<string>();
        var names = new HashSet<string>(StringComparer.Ordinal);
        foreach (var entry in text.Split(',', StringSplitOptions.TrimEntries))
        {
            if (Read(entry, problem => problems.Add($"preset \"{entry}\": {problem}")) is not { } preset)
                continue;
            if (names.Add(preset.Name))
                presets.Add(preset);
            else
                problems.Add($"preset \"{entry}\": the name \"{preset.Name}\" is used twice, expected a name of its own");
        }
        return (presets, problems);
    }

    static Preset? Read(string entry, Action<string> report)
    {
        var parts = entry.Split(':', StringSplitOptions.TrimEntries);
        if (parts.Length < 2)
        {
            report("expected name:WIDTH[xHEIGHT][:fit][:format][:quality][:animated], for example small:128 or avatar:96x96:cover:jpeg:q85");
            return null;
        }
        var name = Name(parts[0], report);
        var box = Box(parts[1], report);
        var words = PresetWords.Read(parts[2..], report);
        return name is not null && box is { } size && words is not null
            ? new(name, size, words.Fit, words.Format, words.Quality, words.Background, words.OrPng, words.IsAnimated)
            : null;
    }

    static string? Name(string text, Action<string> report)
    {
        if (text.Length is >= 1 and <= LongestName && text.All(c => char.IsAsciiLetterLower(c) || char.IsAsciiDigit(c) || c == '-'))
            return text;
        report($"the name is \"{text}\", expected 1 to {LongestName} of a-z, 0-9 and -");
        return null;
    }

    static PixelSize? Box(string text, Action<string> report)
    {
        var sides = text.Split('x');
        var width = sides.Length <= 2 ? Side(sides[0]) : null;
        var height = sides.Length == 2 ? Side(sides[1]) : width;
        if (width is { } w && height is { } h)
            return new(w, h);
        report($"the size is \"{text}\", expected WIDTH or WIDTHxHEIGHT, each 1 to {LargestSide}");
        return null;
    }

    static int? Side(string text) =>
        int.TryParse(text, NumberStyles.None, CultureInfo.InvariantCulture, out var side) && side is >= 1 and <= LargestSide ? side : null;
}
