using OnPut.Archiving;
using OnPut.Archiving.Costs;
using OnPut.Archiving.Rules;

namespace OnPut.Cli.Plan.Sums;

/// <summary>What a rule costs objects of one storage class: with a tag on each, and with the lifecycle rule of a whole prefix.</summary>
sealed record LinePair(CostLine Tag, CostLine Prefix)
{
    /// <param name="rule">Null for objects that no rule moves: both lines then cost what they cost where they are.</param>
    public static LinePair Of(ArchiveCosts costs, ArchiveRule? rule, StorageClass from)
    {
        var terms = rule is null or { Tier: ArchiveTier.Keep }
            ? new ArchiveTerms(ArchiveTier.Keep, 0)
            : new(rule.Tier, rule.AfterDays, rule.ExpectDays, rule.ReadsPerYear);
        return new(costs.Line(terms with { From = from }), costs.Line(terms with { From = from, ByTag = false }));
    }
}
