namespace OnPut.Archiving.Rules;

/// <summary>Rules in order: the first that matches decides.</summary>
public sealed class ArchiveRules
{
    readonly ArchiveRule[] _rules;

    public ArchiveRules(IEnumerable<ArchiveRule> rules)
    {
        _rules = [.. rules];
        HasNoncurrent = _rules.Any(rule => rule.Conditions.IsNoncurrent);
        Needs = _rules.Aggregate(ObjectAspects.None, (needs, rule) => needs | rule.Conditions.Needs);
    }

    /// <summary>Those of the file that is shipped.</summary>
    public static ArchiveRules Default { get; } = DefaultRules.Read();

    public IReadOnlyList<ArchiveRule> Rules => _rules;

    /// <summary>True where there are rules for versions that are not the current one.</summary>
    public bool HasNoncurrent { get; }

    /// <summary>What must be looked up so that no match has anything missing.</summary>
    public ObjectAspects Needs { get; }

    public RuleMatch Match(ArchiveCandidate candidate, DateTimeOffset now)
    {
        var missing = ObjectAspects.None;
        foreach (var rule in _rules)
        {
            if (rule.Conditions.Hold(candidate, now, out var missed))
                return new(rule, missing);
            missing |= missed;
        }
        return new(null, missing);
    }
}
