using OnPut.Archiving.Rules.Globs;

namespace OnPut.Archiving.Rules;

/// <summary>A tag or a piece of user metadata must be there, and its value must match one of the patterns.</summary>
public sealed record NamedCondition(string Name, IReadOnlyList<Glob> Values)
{
    public bool Holds(IReadOnlyDictionary<string, string>? pairs) =>
        pairs is not null && pairs.TryGetValue(Name, out var value) && Values.AnyMatch(value);
}
