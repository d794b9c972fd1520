using System.Globalization;

namespace OnPut.MetadataIndex.Facts.Documents;

/// <summary>Dates as the formats write them; a clock without its distance from UTC is taken for UTC.</summary>
internal static class DocumentDate
{
    static readonly string[] Iso =
    [
        "yyyy-MM-dd'T'HH:mm:ss.FFFFFFFK", "yyyy-MM-dd'T'HH:mmK", "yyyy-MM-dd HH:mm:ssK", "yyyy-MM-dd", "yyyy-MM", "yyyy",
    ];

    /// <summary>ISO 8601 as in XMP, OOXML, OpenDocument and EPUB: from the year alone to fractions of a second.</summary>
    public static DateTimeOffset? ParseIso(string? text)
    {
        if (text is null)
            return null;
        text = text.Trim();
        // Office writes nine digits of a second's fraction, and .NET knows seven.
        var fraction = text.IndexOf('.', StringComparison.Ordinal);
        if (fraction > 0)
        {
            var end = fraction + 1;
            while (end < text.Length && char.IsAsciiDigit(text[end]))
                end++;
            text = text[..Math.Min(end, fraction + 8)] + text[end..];
        }
        return DateTimeOffset.TryParseExact(text, Iso, CultureInfo.InvariantCulture, DateTimeStyles.AssumeUniversal, out var date)
            ? date
            : null;
    }

    /// <summary>100 ns since 1601 (FILETIME); 0 means none.</summary>
    public static DateTimeOffset? FromFileTime(long ticks) =>
        ticks > 0 && ticks < DateTime.MaxValue.Ticks - new DateTime(1601, 1, 1).Ticks
            ? new DateTimeOffset(new DateTime(1601, 1, 1).Ticks + ticks, TimeSpan.Zero)
            : null;

    /// <returns>null where the parts are no date.</returns>
    public static DateTimeOffset? Create(int year, int month, int day, int hour, int minute, int second, TimeSpan offset)
    {
        if (year is < 1 or > 9999 || month is < 1 or > 12 || day < 1 || day > DateTime.DaysInMonth(year, month)
            || hour is < 0 or > 23 || minute is < 0 or > 59 || second is < 0 or > 60 || offset.Duration() > TimeSpan.FromHours(14))
            return null;
        var local = new DateTime(year, month, day, hour, minute, Math.Min(second, 59));
        return local.Ticks - offset.Ticks is var utc && utc >= 0 && utc <= DateTime.MaxValue.Ticks
            ? new DateTimeOffset(local, offset)
            : null;
    }
}
