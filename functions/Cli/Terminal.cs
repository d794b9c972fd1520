using Spectre.Console;

namespace OnPut.Cli;

/// <summary>Where a command reads and writes. Programs read <see cref="Output"/>; people look at <see cref="Console"/>, which is the same stream.</summary>
/// <param name="Input">Standard input, for <c>-e -</c>.</param>
/// <param name="Output">Results.</param>
/// <param name="Error">What goes wrong, and logs where the output is a result.</param>
/// <param name="Console">Tables and progress.</param>
sealed record Terminal(Stream Input, TextWriter Output, TextWriter Error, IAnsiConsole Console)
{
    /// <summary>In a file or a pipe a line is as long as it is: nobody reads it at the width of a terminal.</summary>
    const int WidthWithoutTerminal = 1000;

    /// <summary>Whether somebody watches <see cref="Error"/>, where a line may be written over.</summary>
    public bool IsErrorWatched { get; init; }

    public static Terminal OfProcess()
    {
        var console = AnsiConsole.Console;
        if (System.Console.IsOutputRedirected)
            console.Profile.Width = WidthWithoutTerminal;
        return new(System.Console.OpenStandardInput(), System.Console.Out, System.Console.Error, console)
        {
            IsErrorWatched = !System.Console.IsErrorRedirected,
        };
    }

    /// <summary>One sentence on what is wrong, without a stack trace.</summary>
    public void Complain(string sentence) => Error.WriteLine($"onput: {sentence}");
}
