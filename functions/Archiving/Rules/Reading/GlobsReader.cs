using System.Text.Json;
using OnPut.Archiving.Files;
using OnPut.Archiving.Rules.Globs;

namespace OnPut.Archiving.Rules.Reading;

/// <summary>Reads one pattern, or a list of them.</summary>
static class GlobsReader
{
    public const int MostPatterns = 100;

    public static IReadOnlyList<Glob>? Keys(FileValue value) => Read(value, static text => Parsed(text, GlobStyle.Path));

    public static IReadOnlyList<Glob>? Buckets(FileValue value) =>
        Read(value, static text => Parsed(text, GlobStyle.Path, ProblemOfBucket));

    /// <summary>In lower case.</summary>
    public static IReadOnlyList<Glob>? Types(FileValue value) =>
        Read(value, static text => Parsed(text, GlobStyle.Text, ProblemOfType, isLowered: true));

    /// <summary>Of tags and metadata, where nothing is a value too.</summary>
    public static IReadOnlyList<Glob>? Values(FileValue value) => Read(value, static text => Parsed(text, GlobStyle.Text, min: 0));

    static IReadOnlyList<Glob>? Read(FileValue value, Func<FileValue, Glob?> parse)
    {
        switch (value.Kind)
        {
            case JsonTokenType.String:
                return parse(value) is { } only ? [only] : null;
            case JsonTokenType.StartArray:
                return value.AsList(1, MostPatterns) is { } items ? [.. items.Select(parse).OfType<Glob>()] : null;
            default:
                value.Refuse($"must be a pattern or a list of patterns, not {value.Shown}");
                return null;
        }
    }

    static Glob? Parsed(FileValue value, GlobStyle style, Func<string, string?>? refuse = null, int min = 1, bool isLowered = false)
    {
        if (value.AsText(min, Glob.MostCharacters) is not { } text)
            return null;
        if (refuse?.Invoke(text) is { } reason)
        {
            value.Refuse($"{reason}; found {value.Shown}");
            return null;
        }
        try
        {
            return Glob.Parse(isLowered ? text.ToLowerInvariant() : text, style);
        }
        catch (FormatException wrong)
        {
            value.Refuse($"must be a pattern, but {value.Shown} {wrong.Message}");
            return null;
        }
    }

    static string? ProblemOfBucket(string pattern) => pattern.Contains('/') ? "must be the name of a bucket alone, without a '/'" : null;

    static string? ProblemOfType(string pattern) =>
        pattern.Contains(';') ? "must be a media type without parameters, for they are not compared"
        : !pattern.Contains('/') ? "must be a media type such as \"image/*\""
        : null;
}
