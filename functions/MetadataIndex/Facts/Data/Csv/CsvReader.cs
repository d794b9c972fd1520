using OnPut.MetadataIndex.Facts.Text;

namespace OnPut.MetadataIndex.Facts.Data.Csv;

/// <summary>Delimited text, whatever the delimiter and the encoding: its dialect, its columns, what they hold, and how many rows.</summary>
internal static class CsvReader
{
    public static void Read(ContentReader content, FactSheet facts)
    {
        var sample = TextSample.Read(content);
        PlainTextReader.Describe(sample, facts, isProse: false);
        var (dialect, hasDelimiter, start) = CsvSniffer.Sniff(sample.Text);
        var records = new CsvRecords(sample.Text, dialect, start);
        var (table, end) = (new CsvTable(), 0);
        while (records.MoveNext())
        {
            // The last record of a sample that was cut is half a record, unless it is all there is.
            if (!sample.IsWhole && !records.IsEnded && table.Records > 0)
                break;
            if (!records.IsBlank && !IsComment(records, table))
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
            Delimiter = hasDelimiter ? dialect.Delimiter.ToString() : null,
            HasHeader = hasHeader,
        };
        if (table.Ragged is { Count: > 0 } ragged)
            facts.Problem($"csv: {ragged.Count:N0} of {table.Records:N0} records have not {table.Width} fields, the first is record {ragged.First:N0}");
        if (records.HasOpenQuote && sample.IsWhole)
            facts.Problem("csv: a quoted field is not ended");
    }

    /// <summary>Remarks stand before the table.</summary>
    static bool IsComment(CsvRecords records, CsvTable table) => table.Records == 0 && records.Fields is [['#', ' ', ..]];

    static ColumnList Columns(CsvTable table, bool hasHeader)
    {
        var columns = new ColumnList();
        var count = hasHeader ? Math.Max(table.First.Count, table.Width) : table.Width;
        for (var i = 0; i < count; i++)
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
