using Spectre.Console;

namespace OnPut.Cli.Asking.Query;

/// <summary>What can be asked: the tables, their columns, and examples. DuckDB itself is asked, so it is always true.</summary>
sealed class TablesText(Terminal terminal)
{
    public const string Sql = """
        SELECT table_name AS "table", column_name AS "column", data_type AS type
        FROM information_schema.columns
        ORDER BY table_name, ordinal_position
        """;

    public void Write(JournalDatabase database, CancellationToken cancellationToken)
    {
        using var result = database.Run(Sql, cancellationToken);
        var columns = new List<(string Table, string Column, string Type)>();
        while (result.Read())
            columns.Add(((string)result[0]!, (string)result[1]!, (string)result[2]!));
        foreach (var table in columns.GroupBy(column => column.Table))
        {
            terminal.Console.MarkupLineInterpolated($"[bold]{table.Key}[/] [grey]{About(table.Key)}[/]");
            var grid = new Grid().AddColumns(2);
            foreach (var (_, column, type) in table)
                grid.AddRow(new Text($"  {column}"), new Text(type, Style.Parse("grey")));
            terminal.Console.Write(grid);
            terminal.Console.WriteLine();
        }
        terminal.Console.WriteLine("For example:");
        foreach (var example in QueryExamples.All)
            terminal.Output.WriteLine($"  onput query \"{example}\"");
    }

    static string About(string table) => table == "objects"
        ? "what is there now, a row an object"
        : "what happened, a row an event; dt is the day on which it was written down";
}
