using OnPut.Archiving.Costs;
using OnPut.Archiving.Rules;

namespace OnPut.Archiving;

/// <summary>Decides what is to become of an object: what the rules want, unless it is there already or does not pay.</summary>
/// <remarks>Safe to use from several threads.</remarks>
public sealed class Archivist(ArchiveRules rules, ArchiveCosts costs)
{
    public ArchiveRules Rules => rules;

    public ArchiveCosts Costs => costs;

    public Verdict Decide(ArchiveCandidate candidate, DateTimeOffset now)
    {
        var (rule, missing) = rules.Match(candidate, now);
        var verdict = new Verdict(VerdictKind.NoRule, null, rule, null, missing) { StorageClass = candidate.StorageClass };
        if (rule is null)
            return verdict;
        if (rule.Tier == ArchiveTier.Keep)
            return verdict with { Kind = VerdictKind.Keep };
        var from = StorageClasses.Parse(candidate.StorageClass);
        if (!StorageClasses.CanMove(from, rule.Tier))
            return verdict with { Kind = VerdictKind.AlreadyThere };
        var line = costs.Line(new(rule.Tier, rule.AfterDays, rule.ExpectDays, rule.ReadsPerYear) { From = from });
        verdict = verdict with { Costs = line.Compare(candidate.Size) };
        return candidate.Size > 0 && line.Pays(candidate.Size)
            ? verdict with { Kind = VerdictKind.Archive, Tag = rule.Tag }
            : verdict with { Kind = VerdictKind.DoesNotPay };
    }
}
