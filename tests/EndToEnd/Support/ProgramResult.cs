namespace OnPut.EndToEnd.Support;

/// <summary>What a program left behind.</summary>
sealed record ProgramResult(int ExitCode, string Output, string Error)
{
    /// <summary>The output of a program that succeeded.</summary>
    public string Succeeded()
    {
        Assert.True(ExitCode == 0, $"exit code {ExitCode}\n{Output}\n{Error}");
        return Output;
    }
}
