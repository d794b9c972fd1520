using System.CommandLine;
using OnPut.Cli.Asking.Results;
using OnPut.Cli.Asking.Sources;

namespace OnPut.Cli.Asking.Find;

/// <summary><c>onput find</c>: finds objects by what is known of them, without SQL.</summary>
static class FindCommand
{
    const int DefaultLimit = 50;

    public static Command Create(Terminal terminal)
    {
        var find = new FindOptions();
        var json = SharedOptions.Json("Print an array with all that is known of each object.");
        var sql = new Option<bool>("--sql") { Description = "Print the query instead of running it." };
        var asking = new AskingOptions();
        var command = new Command("find", "Finds objects by type, camera, time, place, size, tags and text. All that is given must hold.");
        find.AddTo(command);
        command.Options.Add(json);
        command.Options.Add(sql);
        asking.AddTo(command);
        command.SetAction(async (parsed, cancellationToken) =>
        {
            var request = find.Read(parsed);
            if (!parsed.GetValue(json))
                request = request with { Limit = request.Limit ?? DefaultLimit };
            var query = parsed.GetValue(json) ? FindQuery.ForPrograms(request) : FindQuery.ForPeople(request);
            if (parsed.GetValue(sql))
            {
                await terminal.Output.WriteLineAsync(query.Explain());
                return ExitCode.Success;
            }
            using var database = await asking.OpenAsync(parsed, terminal, Period(request), cancellationToken);
            await Task.Run(() => Answer(terminal, database, request, query, parsed.GetValue(json), cancellationToken), cancellationToken);
            return ExitCode.Success;
        });
        return command;
    }

    static void Answer(
        Terminal terminal, JournalDatabase database, FindRequest request, FindQuery query, bool json, CancellationToken cancellationToken)
    {
        using var result = database.Run(query.Sql, cancellationToken, query.Parameters);
        if (json)
            new JsonResult(terminal.Output).Write(result);
        else
            new FindTable(terminal).Write(request, result);
    }

    /// <summary>What was uploaded since a day was written down since then too; a day more, as two clocks are compared.</summary>
    static JournalPeriod Period(FindRequest request) =>
        request.Since is { Year: > 1 } since ? new(DateOnly.FromDateTime(since).AddDays(-1)) : JournalPeriod.All;
}
