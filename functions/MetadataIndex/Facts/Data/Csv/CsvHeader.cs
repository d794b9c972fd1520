using System.Text;

namespace OnPut.MetadataIndex.Facts.Data.Csv;

/// <summary>Whether the first record of a table names its columns.</summary>
internal static class CsvHeader
{
    const int LongestName = 100;

    /// <param name="first">The first record.</param>
    /// <param name="kinds">Of the columns, that record left out.</param>
    /// <param name="isRepeated">Whether a field of the first record comes again in its column.</param>
    public static bool IsHeader(IReadOnlyList<string> first, IReadOnlyList<ValueKind> kinds, bool isRepeated)
    {
        var (named, valued) = (0, 0);
        for (var i = 0; i < Math.Min(first.Count, kinds.Count); i++)
        {
            if (kinds[i] is ValueKind.Text or ValueKind.Missing)
                continue;
            var kind = ValueGuess.Of(first[i]);
            if (kind == ValueKind.Text)
                named++;
            else if (kind != ValueKind.Missing)
                valued++;
        }
        return named != valued ? named > valued : !isRepeated && LooksLikeNames(first);
    }

    /// <summary>Where all columns are texts, nothing but the first record itself can tell.</summary>
    static bool LooksLikeNames(IReadOnlyList<string> first) =>
        first.All(name => name.Length <= LongestName && ValueGuess.Of(name) is ValueKind.Text or ValueKind.Missing)
        && first.Count(string.IsNullOrWhiteSpace) <= Math.Max(1, first.Count / 4)
        && first.Any(name => name.EnumerateRunes().Any(Rune.IsLetter))
        && first.Where(name => name.Length > 0).Distinct().Count() == first.Count(name => name.Length > 0);
}
