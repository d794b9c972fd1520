using System.Globalization;
using OnPut.Cli.Asking.Results;
using Spectre.Console;

namespace OnPut.Cli.Asking.Find;

/// <summary>What was found, for people.</summary>
sealed class FindTable(Terminal terminal)
{
    public void Write(FindRequest request, QueryResult result)
    {
        var found = new List<FoundObject>();
        while (result.Read())
            found.Add(FoundObject.Read(result));
        if (found.Count == 0)
        {
            terminal.Error.WriteLine("nothing found");
            return;
        }
        var columns = FoundColumn.For(request, found.DistinctBy(item => item.Text("bucket")).Skip(1).Any()).ToList();
        var table = new Table().Border(TableBorder.Rounded);
        foreach (var column in columns)
            table.AddColumn(new TableColumn(new Text(column.Name))
            {
                NoWrap = true,
                Alignment = column.IsRightAligned ? Justify.Right : Justify.Left,
            });
        foreach (var item in found)
            table.AddRow(columns.Select(column => new Text(column.Text(item)) { Overflow = Overflow.Ellipsis }));
        terminal.Console.Write(table);
        var more = (long)found[0].Value(FindQuery.TotalColumn)! - found.Count;
        if (more > 0)
            terminal.Error.WriteLine(string.Create(
                CultureInfo.InvariantCulture, $"and {more:N0} more; --limit N shows more of them, --json all"));
    }
}
