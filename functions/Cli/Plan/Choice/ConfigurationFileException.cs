using OnPut.Archiving.Files;

namespace OnPut.Cli.Plan.Choice;

/// <summary>A file of rules or prices that cannot be used as it is, with everything that is wrong with it.</summary>
sealed class ConfigurationFileException(string name, IReadOnlyList<FileProblem> problems)
    : Exception($"{name} cannot be used; it has {problems.Count} {(problems.Count == 1 ? "problem" : "problems")}")
{
    /// <summary>A line each, with the place.</summary>
    public IEnumerable<string> Lines => problems.Select(problem => $"  {name}, {problem}");
}
