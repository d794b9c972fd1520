namespace OnPut.Hosting;

/// <summary>The function's environment is not one it can work with.</summary>
public sealed class InvalidOptionsException(IReadOnlyList<string> problems)
    : Exception("The function's environment variables need mending: " + string.Join(" ", problems))
{
    /// <summary>Each a sentence that names a variable, what is wrong with it and what is expected.</summary>
    public IReadOnlyList<string> Problems { get; } = problems;
}
