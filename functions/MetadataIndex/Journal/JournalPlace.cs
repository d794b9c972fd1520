using System.Globalization;

namespace OnPut.MetadataIndex.Journal;

/// <summary>Where the journal lives: a folder a day, named as Athena's and DuckDB's partitions are.</summary>
/// <param name="Bucket">The derived bucket.</param>
/// <param name="Prefix">The prefix of all derived keys; empty, or ending with a slash.</param>
public sealed record JournalPlace(string Bucket, string Prefix)
{
    const string DayFormat = "yyyy-MM-dd";
    const string FileEnd = ".parquet";

    public string Root => Prefix + "journal/";

    /// <summary>The folder of the files that were written on a day, UTC; it ends with a slash.</summary>
    public string FolderOf(DateOnly day) => $"{Root}dt={day.ToString(DayFormat, CultureInfo.InvariantCulture)}/";

    /// <param name="day">The day of writing, UTC.</param>
    /// <param name="id">Tells files of a day apart; without a slash.</param>
    public string KeyOf(DateOnly day, string id) => FolderOf(day) + id + FileEnd;

    /// <summary>The day of a folder; null for one that is no day's.</summary>
    public DateOnly? DayOf(string folder)
    {
        var start = Root + "dt=";
        if (!folder.StartsWith(start, StringComparison.Ordinal))
            return null;
        var name = folder[start.Length..].TrimEnd('/');
        return DateOnly.TryParseExact(name, DayFormat, CultureInfo.InvariantCulture, DateTimeStyles.None, out var day) ? day : null;
    }

    public static bool IsFile(string key) => key.EndsWith(FileEnd, StringComparison.Ordinal);
}
