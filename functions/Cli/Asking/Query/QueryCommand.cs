using System.CommandLine;
using System.Globalization;
using OnPut.Cli.Asking.Results;
using OnPut.Cli.Asking.Sources;

namespace OnPut.Cli.Asking.Query;

/// <summary><c>onput query SQL</c>: any question to the metadata index, in SQL.</summary>
static class QueryCommand
{
    public static Command Create(Terminal terminal)
    {
        var sql = new Argument<string?>("SQL")
        {
            Description = "The query, in DuckDB's SQL; - for standard input. Without one the tables are shown.",
            Arity = ArgumentArity.ZeroOrOne,
        };
        var file = new Option<string?>("--file", "-f")
        {
            Description = "Read the query from a file; - for standard input.",
            HelpName = "FILE|-",
        };
        var tables = new Option<bool>("--tables") { Description = "Show the tables with their columns, and examples." };
        var json = SharedOptions.Json("Print an array with an object for each row.");
        var csv = new Option<bool>("--csv") { Description = "Print comma-separated values." };
        var period = new PeriodOptions();
        var asking = new AskingOptions();
        var command = new Command("query", "Asks the metadata index in SQL: objects is what is there now, journal is what happened.")
        {
            sql, file, tables, json, csv,
        };
        period.AddTo(command);
        asking.AddTo(command);
        command.Validators.Add(result =>
        {
            if (result.GetValue(json) && result.GetValue(csv))
                result.AddError("--json and --csv exclude each other");
        });
        command.SetAction(async (parsed, cancellationToken) =>
        {
            var text = await QueryText.ReadAsync(parsed.GetValue(sql), parsed.GetValue(file), terminal.Input, cancellationToken);
            var showTables = text is null || parsed.GetValue(tables);
            using var database = await asking.OpenAsync(parsed, terminal, period.Of(parsed, TimeProvider.System), cancellationToken);
            IResultWriter? writer = parsed.GetValue(json) ? new JsonResult(terminal.Output)
                : parsed.GetValue(csv) ? new CsvResult(terminal.Output)
                : null;
            // A query blocks its thread; Ctrl-C must find another one.
            await Task.Run(() => Answer(terminal, database, showTables ? null : text, writer, cancellationToken), cancellationToken);
            return ExitCode.Success;
        });
        return command;
    }

    /// <param name="text">Null to show the tables.</param>
    /// <param name="writer">Null for people.</param>
    static void Answer(
        Terminal terminal, JournalDatabase database, string? text, IResultWriter? writer, CancellationToken cancellationToken)
    {
        if (text is null && writer is null)
        {
            new TablesText(terminal).Write(database, cancellationToken);
            return;
        }
        var start = TimeProvider.System.GetTimestamp();
        using var result = database.Run(text ?? TablesText.Sql, cancellationToken);
        var rows = (writer ?? new TableResult(terminal.Console)).Write(result);
        if (writer is null)
            terminal.Error.WriteLine(Summary(rows, TimeProvider.System.GetElapsedTime(start)));
    }

    static string Summary(long rows, TimeSpan time)
    {
        var shown = rows > TableResult.MostRows ? $", the first {TableResult.MostRows:N0} shown; --json or --csv prints all" : "";
        var noun = rows == 1 ? "row" : "rows";
        return string.Create(CultureInfo.InvariantCulture, $"{rows:N0} {noun} in {time.TotalMilliseconds:N0} ms{shown}");
    }
}
