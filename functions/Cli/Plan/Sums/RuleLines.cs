using OnPut.Archiving;
using OnPut.Archiving.Costs;
using OnPut.Archiving.Rules;

namespace OnPut.Cli.Plan.Sums;

/// <summary>What each rule costs, by storage class: looked up by number, for it is asked of every object.</summary>
sealed class RuleLines
{
    public const int Classes = (int)StorageClass.Other + 1;

    readonly ArchiveCosts _costs;
    readonly IReadOnlyList<ArchiveRule> _rules;
    readonly LinePair?[] _lines;
    readonly Dictionary<ArchiveRule, int> _numbers = new(ReferenceEqualityComparer.Instance);
    readonly int[] _terms;
    readonly List<int> _firstOfTerms = [];

    public RuleLines(ArchiveRules rules, ArchiveCosts costs)
    {
        (_costs, _rules) = (costs, rules.Rules);
        _lines = new LinePair?[(_rules.Count + 1) * Classes];
        _terms = [.. _rules.Select(TermsOf)];
        for (var number = 0; number < _rules.Count; number++)
            _numbers[_rules[number]] = number + 1;
    }

    /// <summary>Numbers are from 0 to this; 0 stands for no rule.</summary>
    public int Count => _rules.Count;

    public ArchiveRule? RuleOf(int number) => number == 0 ? null : _rules[number - 1];

    public int NumberOf(ArchiveRule? rule) => rule is null ? 0 : _numbers[rule];

    public LinePair Of(int number, StorageClass from) =>
        _lines[number * Classes + (int)from] ??= LinePair.Of(_costs, RuleOf(number), from);

    /// <summary>The number of a rule's terms, which other rules may share.</summary>
    public int TermsOf(int number) => _terms[number - 1];

    public LinePair OfTerms(int terms, StorageClass from) => Of(_firstOfTerms[terms], from);

    int TermsOf(ArchiveRule rule, int index)
    {
        if (rule.Tier == ArchiveTier.Keep)
            return Prefixes.Wish.Stay;
        var terms = _firstOfTerms.FindIndex(number =>
            (_rules[number - 1].Tier, _rules[number - 1].AfterDays, _rules[number - 1].ExpectDays, _rules[number - 1].ReadsPerYear)
            == (rule.Tier, rule.AfterDays, rule.ExpectDays, rule.ReadsPerYear));
        if (terms >= 0)
            return terms;
        _firstOfTerms.Add(index + 1);
        return _firstOfTerms.Count - 1;
    }
}
