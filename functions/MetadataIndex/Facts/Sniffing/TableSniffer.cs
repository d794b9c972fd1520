namespace OnPut.MetadataIndex.Facts.Sniffing;

/// <summary>Rows with as many fields each, as prose does not have them.</summary>
internal static class TableSniffer
{
    const int MostRows = 50;

    public static ContentType? Detect(string text, bool isWhole)
    {
        foreach (var delimiter in "\t,;|")
        {
            var rows = FieldsOfRows(text, delimiter, isWhole);
            if (rows.Count < 2 || rows[0] < 2 || rows.Count(fields => fields == rows[0]) * 20 < rows.Count * 19)
                continue;
            if (delimiter != '\t' && IsProse(text, delimiter, rows))
                continue;
            return delimiter == '\t'
                ? new("text/tab-separated-values", ContentKind.Data, ContentFormat.Tsv)
                : new("text/csv", ContentKind.Data, ContentFormat.Csv);
        }
        return null;
    }

    /// <summary>A comma and a space within sentences; verse has one at the end of every line.</summary>
    static bool IsProse(string text, char delimiter, List<int> rows)
    {
        var sample = text.AsSpan(0, Math.Min(text.Length, 4_096));
        var delimiters = sample.Count(delimiter);
        var spaced = sample.Count([delimiter, ' ']) + sample.Count([delimiter, '\n']) + sample.Count([delimiter, '\r']);
        return (rows[0] == 2 && spaced * 2 > delimiters) || (delimiter == ';' && sample.Count('{') > 0)
            || (delimiter == '|' && sample.Count("|--") > 0);
    }

    /// <summary>RFC 4180 §2: a delimiter or a line end within quotes is content.</summary>
    static List<int> FieldsOfRows(string text, char delimiter, bool isWhole)
    {
        var rows = new List<int>();
        var (fields, isQuoted, isEmpty) = (1, false, true);
        foreach (var c in text)
        {
            if (c == '"')
                isQuoted = !isQuoted;
            else if (c == delimiter && !isQuoted)
                fields++;
            else if (c == '\n' && !isQuoted)
            {
                if (!isEmpty)
                    rows.Add(fields);
                if (rows.Count == MostRows)
                    return rows;
                (fields, isEmpty) = (1, true);
                continue;
            }
            isEmpty &= c == '\r';
        }
        if (isWhole && !isEmpty)
            rows.Add(fields);
        return rows;
    }
}
