using System.Globalization;

namespace OnPut.Cli.Asking.Sources;

/// <summary>The keys of the journal's files: <c>PREFIXjournal/dt=YYYY-MM-DD/ID.parquet</c>.</summary>
/// <param name="Prefix">What stands before <c>journal/</c>; may be empty.</param>
sealed record JournalKeys(string Prefix)
{
    const string DayFormat = "yyyy-MM-dd";

    /// <summary>What the key of every file begins with.</summary>
    public string Start => $"{Prefix}journal/dt=";

    /// <returns>A key before every key of the period, and behind all earlier ones; empty where there is none earlier.</returns>
    public string Before(JournalPeriod period) =>
        period.Since is { } day ? Start + day.ToString(DayFormat, CultureInfo.InvariantCulture) : "";

    /// <returns>The file's partition; null for what is no file of the journal.</returns>
    public DateOnly? DayOf(string key)
    {
        var rest = key.StartsWith(Start, StringComparison.Ordinal) ? key.AsSpan(Start.Length) : [];
        return rest.Length > DayFormat.Length + 1 && rest[DayFormat.Length] == '/' && rest.EndsWith(".parquet", StringComparison.Ordinal)
            && DateOnly.TryParseExact(rest[..DayFormat.Length], DayFormat, CultureInfo.InvariantCulture, DateTimeStyles.None, out var day)
                ? day
                : null;
    }
}
