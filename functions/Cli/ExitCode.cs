namespace OnPut.Cli;

/// <summary>What a command's end tells the program that started it.</summary>
static class ExitCode
{
    public const int Success = 0;

    /// <summary>The command ran, and something in it failed.</summary>
    public const int Failure = 1;

    /// <summary>The command could not run as it was given.</summary>
    public const int Usage = 2;
}
