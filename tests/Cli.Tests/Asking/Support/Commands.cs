using System.Text;
using Spectre.Console;

namespace OnPut.Cli.Tests.Asking.Support;

/// <summary>Runs the command as a shell would.</summary>
static class Commands
{
    public static async Task<CommandResult> RunAsync(
        IReadOnlyList<string> arguments, string input = "", int width = 200, CancellationToken cancellationToken = default)
    {
        using var output = new StringWriter();
        using var error = new StringWriter();
        var console = AnsiConsole.Create(new() { Ansi = AnsiSupport.No, Interactive = InteractionSupport.No, Out = new AnsiConsoleOutput(output) });
        console.Profile.Width = width;
        var terminal = new Terminal(new MemoryStream(Encoding.UTF8.GetBytes(input)), output, error, console);
        var exitCode = await CommandLine.RunAsync(arguments, terminal, cancellationToken);
        return new(exitCode, output.ToString(), error.ToString());
    }
}
