namespace OnPut.Local.Lambda.Processes;

/// <summary>A function whose code cannot be made to run.</summary>
/// <param name="function">The logical id.</param>
/// <param name="output">What the compiler wrote; empty where it was not asked.</param>
public sealed class FunctionBuildException(string function, string problem, IReadOnlyList<string> output) : Exception($"{function}: {problem}")
{
    public string Function { get; } = function;

    /// <summary>The compiler's error lines, as it wrote them.</summary>
    public IReadOnlyList<string> Output { get; } = output;
}
