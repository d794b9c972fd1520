using System.CommandLine;
using OnPut.Cli.Plan.Choice;
using OnPut.Cli.Plan.Html;
using OnPut.Cli.Plan.Output;

namespace OnPut.Cli.Plan;

/// <summary><c>onput plan SOURCE</c>: what the archive rules would do, without doing it.</summary>
static class PlanCommand
{
    public static Command Create(Terminal terminal)
    {
        var options = new PlanOptions();
        var command = new Command("plan", "Shows what the archive rules would do, and what that costs and saves, without doing it.");
        options.AddTo(command);
        command.SetAction(async (parsed, cancellationToken) =>
        {
            try
            {
                // Reading an inventory blocks its thread; Ctrl-C must find another one.
                await Task.Run(() => RunAsync(options.Read(parsed), terminal, cancellationToken), cancellationToken);
                return ExitCode.Success;
            }
            catch (ConfigurationFileException failure)
            {
                terminal.Complain($"{failure.Message}:");
                foreach (var line in failure.Lines)
                    await terminal.Error.WriteLineAsync(line);
                return ExitCode.Usage;
            }
        });
        return command;
    }

    static async Task RunAsync(PlanRequest request, Terminal terminal, CancellationToken cancellationToken)
    {
        var progress = new PlanProgress(terminal.IsErrorWatched ? terminal.Error : null, TimeProvider.System);
        var report = await PlanRun.RunAsync(request, progress, TimeProvider.System, cancellationToken);
        if (request.Html is { } file)
            await File.WriteAllTextAsync(file, PlanPage.Of(report), cancellationToken);
        if (request.Json)
            await terminal.Output.WriteLineAsync(PlanJson.Of(report));
        else
            new PlanText(terminal.Console).Write(report);
    }
}
