namespace OnPut.Archiving.Files;

/// <summary>What is wrong with a configuration file, and where.</summary>
/// <param name="Line">From 1.</param>
/// <param name="Path">As in JSONPath: <c>$.rules[2].when.size.min</c>.</param>
/// <param name="Text">Says of what stands there what is wrong with it: "must be a whole number from 1 to 365, not 0".</param>
public sealed record FileProblem(int Line, string Path, string Text)
{
    public override string ToString() => $"line {Line}, {Path}: {Text}";
}
