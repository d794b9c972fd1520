using System.Globalization;
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
        var years = new List<int>();
        for (var i = 0; i < Math.Min(first.Count, kinds.Count); i++)
        {
            if (kinds[i] is ValueKind.Text or ValueKind.Missing)
                continue;
            var kind = ValueGuess.Of(first[i]);
            if (kind == ValueKind.Text)
                named++;
            else if (kind != ValueKind.Missing)
                valued++;
            if (kind == ValueKind.Integer && first[i].Trim() is { Length: 4 } year)
                years.Add(int.Parse(year, CultureInfo.InvariantCulture));
        }
        if (valued > 1 && years.Count == valued && AreSuccessive(years))
            return true;
        return named != valued ? named > valued : !isRepeated && LooksLikeNames(first);
    }

    /// <summary>A column a year is the one kind of table whose header has numbers.</summary>
    static bool AreSuccessive(List<int> years) =>
        years.TrueForAll(year => year is >= 1800 and <= 2100)
            && years.Zip(years.Skip(1)).All(pair => Math.Abs(pair.Second - pair.First) == 1);

    /// <summary>Where all columns are texts, nothing but the first record itself can tell.</summary>
    static bool LooksLikeNames(IReadOnlyList<string> first) =>
        first.All(name => name.Length <= LongestName && ValueGuess.Of(name) is ValueKind.Text or ValueKind.Missing)
        && first.Count(string.IsNullOrWhiteSpace) <= Math.Max(1, first.Count / 4)
        && first.Any(name => name.EnumerateRunes().Any(Rune.IsLetter))
        && first.Where(name => name.Length > 0).Distinct().Count() == first.Count(name => name.Length > 0);
}
