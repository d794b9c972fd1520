using OnPut.MetadataIndex.Facts.Text;

namespace OnPut.MetadataIndex.Facts.Data.Csv;

/// <summary>Delimited text, whatever the delimiter and the encoding: its dialect, its columns, what they hold, and how many rows.</summary>
internal static class CsvReader
{
    public static void Read(ContentReader content, FactSheet facts)
    {
        var sample = TextSample.Read(content);
        PlainTextReader.Describe(sample, facts, isProse: false);
        var (dialect, start, width) = CsvSniffer.Sniff(sample.Text);
        var records = new CsvRecords(sample.Text, dialect, start);
        var (table, end, remarks) = (new CsvTable(), 0, 0);
        while (records.MoveNext())
        {
            // The last record of a sample that was cut is half a record, unless it is all there is.
            if (!sample.IsWhole && !records.IsEnded && table.Records > 0)
                break;
            if (table.Records == 0 && IsRemark(records.Fields, width, remarks))
                remarks++;
            else if (!records.IsBlank)
                table.Add(records.Fields);
            end = records.Position;
        }
        if (table.Records == 0)
            return;
        var hasHeader = table.HasHeader;
        var rows = sample.IsWhole ? table.Records : sample.Reckon(table.Records, end);
        facts.Table = (facts.Table ?? new()) with
        {
            Columns = Columns(table, hasHeader).ToFacts(facts, "csv"),
            Rows = Math.Max(0, rows - (hasHeader ? 1 : 0)),
            RowsAreEstimated = !sample.IsWhole,
            Delimiter = width > 1 ? dialect.Delimiter.ToString() : null,
            HasHeader = hasHeader,
        };
        if (table.Ragged is { Count: > 0 } ragged)
            facts.Problem($"csv: {ragged.Count:N0} of {table.Records:N0} records have not {table.Width} fields, the first is record {ragged.First:N0}");
        if (records.HasOpenQuote && sample.IsWhole)
            facts.Problem("csv: a quoted field is not ended");
    }

    /// <summary>
    /// What stands before the table: a title on its own, comments. A single line like a record that begins with # is its header.
    /// </summary>
    static bool IsRemark(IReadOnlyList<string> fields, int width, int remarks)
    {
        if (fields[0].StartsWith('#') && (remarks > 0 || fields.Count != width))
            return true;
        return width > 1 && fields.Count != width && fields.Count(field => field.Length > 0) == 1;
    }

    static ColumnList Columns(CsvTable table, bool hasHeader)
    {
        var columns = new ColumnList();
        var width = table.Width;
        for (var i = 0; i < width; i++)
        {
            var kind = i < table.Kinds.Count ? table.Kinds[i] : ValueKind.Missing;
            if (!hasHeader && i < table.First.Count)
                kind = ColumnType.Merge(kind, ValueGuess.Of(table.First[i]));
            var name = hasHeader && i < table.First.Count ? table.First[i].Trim() : $"column{i + 1}";
            columns.Add(name, ColumnType.Name(kind));
        }
        return columns;
    }
}
