using Spectre.Console;

namespace OnPut.Cli.Asking.Results;

/// <summary>A table for people; where its columns would be too narrow to read, one below the other.</summary>
sealed class TableResult(IAnsiConsole console) : IResultWriter
{
    /// <summary>Nobody reads more, and what is drawn is held in memory.</summary>
    public const int MostRows = 1000;

    /// <summary>What a text needs to tell something, where it is longer.</summary>
    const int NarrowestColumn = 12;

    /// <summary>Of the frame, a column.</summary>
    const int Padding = 3;

    public long Write(QueryResult result)
    {
        if (result.Columns.Count == 0)
            return 0;
        var rows = new List<string[]>();
        var isNumber = new bool[result.Columns.Count];
        var count = 0L;
        for (; result.Read(); count++)
            if (rows.Count < MostRows)
                rows.Add([.. result.Columns.Select((column, index) => Cell(column, result[index], ref isNumber[index]))]);
        var names = result.Columns.Select(column => PeopleText.Printable(column.Name)).ToList();
        if (Fits(names, rows))
            WriteTable(names, isNumber, rows);
        else
            WriteRecords(names, rows);
        return count;
    }

    static string Cell(ResultColumn column, object? cell, ref bool isNumber)
    {
        isNumber |= cell is not null && (column.Form == CellForm.Number || CellText.IsNumber(cell));
        return PeopleText.Of(column, cell);
    }

    bool Fits(List<string> names, List<string[]> rows)
    {
        var longest = names.Select((name, index) => rows.Select(row => row[index].Length).Append(name.Length).Max());
        return longest.Sum(length => Padding + Math.Min(NarrowestColumn, length)) < console.Profile.Width;
    }

    void WriteTable(List<string> names, bool[] isNumber, List<string[]> rows)
    {
        var table = new Table().Border(TableBorder.Rounded);
        for (var index = 0; index < names.Count; index++)
            table.AddColumn(new TableColumn(OneLine(names[index]))
            {
                NoWrap = true,
                Alignment = isNumber[index] ? Justify.Right : Justify.Left,
            });
        foreach (var row in rows)
            table.AddRow(row.Select(OneLine));
        console.Write(table);
    }

    void WriteRecords(List<string> names, List<string[]> rows)
    {
        foreach (var row in rows)
        {
            var grid = new Grid().AddColumn(new GridColumn { NoWrap = true }).AddColumn();
            for (var index = 0; index < names.Count; index++)
                if (row[index].Length > 0)
                    grid.AddRow(new Text(names[index], Style.Parse("grey")), new Text(row[index]));
            console.Write(grid);
            console.WriteLine();
        }
    }

    static Text OneLine(string text) => new(text) { Overflow = Overflow.Ellipsis };
}
