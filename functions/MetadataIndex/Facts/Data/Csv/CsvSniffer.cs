namespace OnPut.MetadataIndex.Facts.Data.Csv;

/// <summary>
/// Finds the delimiter that makes the start of a text most like a table: as many records as can be with the same number
/// of fields, and fields that look like values.
/// </summary>
internal static class CsvSniffer
{
    const int MostRecords = 100;
    const int MostCharacters = 64 * 1024;

    /// <summary>Excel's way of saying it, on a line before the table.</summary>
    const string Declaration = "sep=";

    /// <summary>Of a score, where quotation marks are not where they belong.</summary>
    const double Misquoted = 0.8;

    /// <summary>With its weight: colons and spaces are in times and texts as well.</summary>
    static readonly (char Delimiter, double Weight)[] Candidates =
    [
        (',', 1), (';', 1), ('\t', 1), ('|', 1), ('\x01', 1), ('\x1F', 1), ('^', 0.7), ('~', 0.7), ('¦', 0.7), (':', 0.5), (' ', 0.3),
    ];

    /// <returns>The dialect, where the first record starts, and how many fields most records have: 1 where nothing delimits them.</returns>
    public static (CsvDialect Dialect, int Start, int Width) Sniff(string text)
    {
        var sample = text.Length <= MostCharacters ? text : text[..MostCharacters];
        if (Declared(text) is var (delimiter, start))
            return (new(delimiter), start, Score(sample[Math.Min(start, sample.Length)..], new(delimiter), isWhole: false).Width);
        var (best, bestScore, bestWidth) = (new CsvDialect(','), 0.0, 1);
        foreach (var (candidate, weight) in Candidates)
        {
            if (!sample.Contains(candidate))
                continue;
            foreach (var dialect in Quotings(sample, candidate))
            {
                var (share, width) = Score(sample, dialect, isWhole: sample.Length == text.Length);
                var score = weight * share;
                // Better by more than rounding: the first candidates are the common ones.
                if (score > bestScore + 1e-9)
                    (best, bestScore, bestWidth) = (dialect, score, width);
            }
        }
        return (best, 0, bestWidth);
    }

    static (char Delimiter, int Start)? Declared(string text)
    {
        if (!text.StartsWith(Declaration, StringComparison.OrdinalIgnoreCase) || text.Length < Declaration.Length + 2)
            return null;
        var rest = text.AsSpan(Declaration.Length + 1);
        var end = rest.StartsWith("\r\n") ? 2 : rest[0] is '\r' or '\n' ? 1 : 0;
        return end == 0 ? null : (text[Declaration.Length], Declaration.Length + 1 + end);
    }

    static IEnumerable<CsvDialect> Quotings(string sample, char delimiter)
    {
        var hasEscapes = sample.Contains("\\\"", StringComparison.Ordinal);
        yield return new(delimiter);
        if (hasEscapes)
            yield return new(delimiter, HasEscapes: true);
        if (sample.Contains('"'))
            yield return new(delimiter, Quote: null);
        if (sample.Contains($"'{delimiter}", StringComparison.Ordinal))
            yield return new(delimiter, Quote: '\'');
    }

    static (double Score, int Width) Score(string sample, CsvDialect dialect, bool isWhole)
    {
        var records = new CsvRecords(sample, dialect);
        var lengths = new Dictionary<int, int>();
        var (fields, values, quotes, count) = (0, 0, 0, 0);
        while (count < MostRecords && records.MoveNext())
        {
            if (records.IsBlank || (!records.IsEnded && !isWhole && count > 0))
                continue;
            count++;
            lengths[records.Fields.Count] = lengths.GetValueOrDefault(records.Fields.Count) + 1;
            foreach (var field in records.Fields)
            {
                fields++;
                values += ValueGuess.Of(field) is ValueKind.Text ? 0 : 1;
                // A mark that is left over was one of another dialect.
                quotes += dialect.Quote != '"' && field.Contains('"') || dialect.Quote is null && field is ['\'', .., '\''] ? 1 : 0;
            }
        }
        var (length, often) = lengths.OrderByDescending(pair => pair.Value).ThenByDescending(pair => pair.Key)
            .Select(pair => (pair.Key, pair.Value)).FirstOrDefault();
        if (length < 2)
            return (0, length);
        var share = (double)often / count;
        var flaws = records.HasOpenQuote && isWhole || records.Misquoted > 0 ? Misquoted : 1;
        return (share * share * (1 - 1.0 / length) * (0.5 + 0.5 * values / fields) * (1 - 0.5 * quotes / fields) * flaws, length);
    }
}
