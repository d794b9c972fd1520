using System.CommandLine;
using OnPut.Cli.Asking.Find;
using OnPut.Cli.Asking.Query;
using OnPut.Cli.Demo;
using OnPut.Cli.Invoke;
using OnPut.Cli.Plan;
using OnPut.Cli.Time;
using OnPut.Cli.Up;
using OnPut.Local.Lambda.Processes;

namespace OnPut.Cli;

/// <summary>The <c>onput</c> command: its parts, and what becomes of what people type wrong.</summary>
static class CommandLine
{
    /// <returns>An <see cref="ExitCode"/>.</returns>
    public static async Task<int> RunAsync(IReadOnlyList<string> arguments, Terminal terminal, CancellationToken cancellationToken = default)
    {
        var root = new RootCommand("S3 event functions, and the local cloud that runs them: an upload fires them on this machine as it does in AWS.")
        {
            UpCommand.Create(terminal),
            DemoCommand.Create(terminal),
            InvokeCommand.Create(terminal),
            QueryCommand.Create(terminal),
            FindCommand.Create(terminal),
            PlanCommand.Create(terminal),
            TimeCommand.Create(terminal),
        };
        // A value that begins with @ is a value, not a file of arguments.
        var parsed = root.Parse(arguments, new ParserConfiguration { ResponseFileTokenReplacer = null });
        if (parsed.Errors is [var error, ..])
        {
            var command = parsed.CommandResult.Command == root ? "onput" : $"onput {parsed.CommandResult.Command.Name}";
            terminal.Complain($"{error.Message.Split('\n')[0].TrimEnd('.', '\r')}; see '{command} --help'.");
            return ExitCode.Usage;
        }
        try
        {
            var invocation = new InvocationConfiguration
            {
                EnableDefaultExceptionHandler = false,
                Output = terminal.Output,
                Error = terminal.Error,
                // After Ctrl-C running invocations may end; a second Ctrl-C does not wait.
                ProcessTerminationTimeout = TimeSpan.FromSeconds(10),
            };
            return await parsed.InvokeAsync(invocation, cancellationToken);
        }
        catch (OperationCanceledException)
        {
            return ExitCode.Success;
        }
        catch (Exception failure) when (Complaint.About(failure) is { } sentence)
        {
            terminal.Complain(sentence);
            if (failure is FunctionBuildException build)
                foreach (var line in build.Output)
                    await terminal.Error.WriteLineAsync(line);
            return ExitCode.Usage;
        }
    }
}
