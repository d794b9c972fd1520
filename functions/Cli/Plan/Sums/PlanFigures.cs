using OnPut.Archiving.Rules;
using OnPut.Cli.Plan.Prefixes;

namespace OnPut.Cli.Plan.Sums;

/// <summary>What came out, in USD.</summary>
/// <param name="Total">All objects.</param>
/// <param name="ByRule">In the order of the rules, those that are about no object left out; last, where there are such, what no rule is about.</param>
/// <param name="ByClass">Storage classes that have objects now or then.</param>
/// <param name="UndecidedRules">The rules that ask for something that was not known of some object.</param>
/// <param name="CutOff">Below so many prefixes there may be more that could be advised.</param>
sealed record PlanFigures(
    GroupFigures Total, IReadOnlyList<RuleFigures> ByRule, IReadOnlyList<ClassFigures> ByClass, IReadOnlyList<Mover> Movers,
    AspectTally Undecided, IReadOnlyList<ArchiveRule> UndecidedRules, IReadOnlyList<PrefixAdvice> Advice, int CutOff)
{
    public const int OneYear = 12, ThreeYears = 36;

    public static PlanFigures Of(PlanTally tally, ArchiveRules rules)
    {
        var groups = tally.Groups.ToList();
        var (advice, cutOff) = PrefixAdvisor.Of(tally.Prefixes, tally.Lines);
        return new(
            GroupFigures.Of(groups),
            [.. groups.GroupBy(group => group.Rule, (rule, ofRule) => new RuleFigures(rule, GroupFigures.Of([.. ofRule])))
                .OrderBy(figures => figures.Rule is null ? int.MaxValue : tally.Lines.NumberOf(figures.Rule))],
            ClassFigures.Of(groups),
            tally.Movers.InOrder,
            tally.Undecided,
            [.. rules.Rules.Where(rule => (rule.Conditions.Needs & tally.Undecided.Aspects) != 0)],
            advice,
            cutOff);
    }
}
