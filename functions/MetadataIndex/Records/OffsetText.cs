using System.Globalization;

namespace OnPut.MetadataIndex.Records;

/// <summary>A clock's distance from UTC as ISO 8601 writes it.</summary>
static class OffsetText
{
    /// <returns><c>+02:00</c>; null where nobody says, or it is none: ISO 8601 goes to 14 hours.</returns>
    public static string? Of(TimeSpan? offset) =>
        offset is { } known && known.Duration() <= TimeSpan.FromHours(14)
            ? (known < TimeSpan.Zero ? "-" : "+") + known.ToString(@"hh\:mm", CultureInfo.InvariantCulture)
            : null;
}
