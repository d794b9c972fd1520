using OnPut.Cli.Asking.Results;
using Spectre.Console;

namespace OnPut.Cli.Plan.Output;

/// <summary>A table whose first columns are texts and whose last are figures.</summary>
sealed class PeopleTable
{
    readonly IAnsiConsole _console;
    readonly Table _table = new Table().Border(TableBorder.Rounded);

    public PeopleTable(IAnsiConsole console, IReadOnlyList<string> texts, IReadOnlyList<string> figures)
    {
        _console = console;
        foreach (var name in texts)
            _table.AddColumn(new TableColumn(new Text(name)));
        foreach (var name in figures)
            _table.AddColumn(new TableColumn(new Text(name)) { Alignment = Justify.Right });
    }

    public void Add(params IEnumerable<string> cells) => _table.AddRow(cells.Select(cell => new Text(PeopleText.Printable(cell))));

    public void Write() => _console.Write(_table);
}
