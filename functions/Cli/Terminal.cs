using Spectre.Console;

namespace OnPut.Cli;

/// <summary>Where a command reads and writes. Programs read <see cref="Output"/>; people look at <see cref="Console"/>, which is the same stream.</summary>
/// <param name="Input">Standard input, for <c>-e -</c>.</param>
/// <param name="Output">Results.</param>
/// <param name="Error">What goes wrong, and logs where the output is a result.</param>
/// <param name="Console">Tables and progress.</param>
sealed record Terminal(Stream Input, TextWriter Output, TextWriter Error, IAnsiConsole Console)
{
    public static Terminal OfProcess() =>
        new(System.Console.OpenStandardInput(), System.Console.Out, System.Console.Error, AnsiConsole.Console);

    /// <summary>One sentence on what is wrong, without a stack trace.</summary>
    public void Complain(string sentence) => Error.WriteLine($"onput: {sentence}");
}
