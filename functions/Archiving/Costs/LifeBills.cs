using OnPut.Archiving.Prices;

namespace OnPut.Archiving.Costs;

/// <summary>Both lives of objects on one side of 128 KB: kept where they are, and archived.</summary>
sealed class LifeBills
{
    public LifeBills(RegionPrices prices, ArchiveTerms terms, bool areSmall, bool moves, decimal expectDays)
    {
        var costs = new LifeCosts(prices, terms.ReadsPerYear, areSmall);
        var tier = StorageClasses.Of(terms.Tier);
        var tag = terms is { ByTag: true, Tier: not ArchiveTier.Keep } ? costs.Tag(expectDays) : new();
        var tagMonth = terms is { ByTag: true, Tier: not ArchiveTier.Keep } ? costs.Tag(30).TagMonths : default;
        Kept = costs.Stay(terms.From, expectDays);
        MonthlyBefore = costs.Month(terms.From);
        if (moves)
        {
            var before = costs.Stay(terms.From, terms.AfterDays);
            Archived = before with { StorageBefore = before.Storage, Storage = default };
            Archived += costs.Move(tier) + costs.Stay(tier, expectDays - terms.AfterDays) + tag;
            MonthlyAfter = costs.Month(tier) + tagMonth;
        }
        else
        {
            Archived = Kept + tag;
            MonthlyAfter = MonthlyBefore + tagMonth;
        }
        Saving = Kept.Total - Archived.Total;
        OneOff = Archived.Transition + Archived.TagPut;
    }

    public Bill Kept { get; }

    public Bill Archived { get; }

    public Linear Saving { get; }

    public Linear MonthlyBefore { get; }

    public Linear MonthlyAfter { get; }

    public Linear OneOff { get; }
}
