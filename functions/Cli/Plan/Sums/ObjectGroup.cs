using OnPut.Archiving.Costs;
using OnPut.Archiving.Rules;

namespace OnPut.Cli.Plan.Sums;

/// <summary>Objects of one storage class of which one rule makes the same.</summary>
/// <param name="Rule">Null where none is about them.</param>
/// <param name="Lines">What the rule costs them.</param>
sealed record ObjectGroup(ArchiveRule? Rule, Fate Fate, StorageClass From, LinePair Lines, WaitTally Objects)
{
    public SizeTally Sizes => Objects.Total;

    /// <summary>Where they are in the end.</summary>
    public StorageClass To => Fate == Fate.Moves ? StorageClasses.Of(Rule!.Tier) : From;

    /// <summary>USD, reads that the rule expects included.</summary>
    public decimal MonthlyNow => Lines.Tag.Compare(Sizes).MonthlyBefore;

    /// <summary>USD, once all have moved; tags and reads that the rule expects included.</summary>
    public decimal MonthlyThen => Fate == Fate.Moves ? Lines.Tag.Compare(Sizes).MonthlyAfter : MonthlyNow;
}
