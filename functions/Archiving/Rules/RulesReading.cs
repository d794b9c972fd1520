using OnPut.Archiving.Files;

namespace OnPut.Archiving.Rules;

/// <summary>What came of reading a file of rules.</summary>
/// <param name="Name">What the file is called, for people.</param>
/// <param name="Rules">Null where there is any problem: rules are taken as a whole or not at all.</param>
/// <param name="Problems">All of them, from the first line to the last; empty where there are rules.</param>
public sealed record RulesReading(string Name, ArchiveRules? Rules, IReadOnlyList<FileProblem> Problems)
{
    /// <summary>The problems, each a line for people: <c>archive-rules.json, line 3, $.rules[0].tier: must be …</c>.</summary>
    public IEnumerable<string> Complaints => Problems.Select(problem => $"{Name}, {problem}");
}
