using System.Globalization;

namespace OnPut.MetadataIndex.Facts.Media;

/// <summary>Times as the formats write them, and as they cannot be.</summary>
internal static class MediaTime
{
    const double LongestSeconds = 10.0 * 366 * 86_400;

    /// <summary>Of QuickTime and ISO base media.</summary>
    static readonly DateTimeOffset Epoch1904 = new(1904, 1, 1, 0, 0, 0, TimeSpan.Zero);

    /// <summary>Files of writers that took the epoch for Unix's say years before this one.</summary>
    static readonly DateTimeOffset EarliestRecording = new(1970, 1, 2, 0, 0, 0, TimeSpan.Zero);

    static readonly string[] WithOffset =
        ["yyyy-MM-dd'T'HH:mm:ss.FFFFFFFzzz", "yyyy-MM-dd'T'HH:mm:sszzz", "yyyy-MM-dd HH:mm:sszzz", "yyyy:MM:dd HH:mm:sszzz",
            "yyyy-MM-dd'T'HH:mmzzz"];

    static readonly string[] Local =
    [
        "yyyy-MM-dd'T'HH:mm:ss.FFFFFFF", "yyyy-MM-dd'T'HH:mm:ss", "yyyy-MM-dd HH:mm:ss", "yyyy:MM:dd HH:mm:ss", "yyyy-MM-dd'T'HH:mm",
            "yyyy-MM-dd HH:mm",
        "yyyy/MM/dd HH:mm:ss", "yyyy/MM/dd/ HH:mm", "ddd MMM d HH:mm:ss yyyy",
    ];

    /// <returns>null for no time at all, and for one longer than ten years.</returns>
    public static TimeSpan? Span(double seconds) => seconds is >= 0 and <= LongestSeconds ? TimeSpan.FromSeconds(seconds) : null;

    /// <param name="seconds">Since the start of 1904, UTC.</param>
    /// <returns>null for zero, which is none, and for what cannot be.</returns>
    public static DateTimeOffset? Since1904(ulong seconds)
    {
        if (seconds is 0 or > 250_000_000_000)
            return null;
        var at = Epoch1904.AddSeconds(seconds);
        return at >= EarliestRecording ? at : null;
    }

    /// <summary>A date with a time of day, with or without its distance from UTC.</summary>
    public static TakenAt? Taken(string text)
    {
        text = Folded(text);
        if (text.EndsWith('Z') || text.EndsWith(" UTC", StringComparison.Ordinal))
            text = $"{text.TrimEnd('Z', 'U', 'T', 'C', ' ')}+00:00";
        if (DateTimeOffset.TryParseExact(text, WithOffset, CultureInfo.InvariantCulture, DateTimeStyles.None, out var at))
            return new(at.DateTime, at.Offset);
        return DateTime.TryParseExact(text, Local, CultureInfo.InvariantCulture, DateTimeStyles.None, out var local)
            ? new(local, null)
            : null;
    }

    /// <summary>The same for texts that are in UTC where they do not say.</summary>
    public static DateTimeOffset? Instant(string text) => Taken(text) is { } taken ? At(taken) : null;

    static DateTimeOffset? At(TakenAt taken)
    {
        var offset = taken.Offset ?? TimeSpan.Zero;
        return taken.Local.Ticks - offset.Ticks >= 0 && taken.Local.Ticks - offset.Ticks <= DateTime.MaxValue.Ticks
            ? new(taken.Local, offset)
            : null;
    }

    /// <summary>A day of one digit comes with two spaces before it.</summary>
    static string Folded(string text) => text.Trim().Replace("  ", " ", StringComparison.Ordinal);
}
