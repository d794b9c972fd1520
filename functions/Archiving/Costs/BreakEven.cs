using OnPut.Archiving.Prices;

namespace OnPut.Archiving.Costs;

/// <summary>
/// How long an object must be in its archive until that was worth it. What is saved by then is a line between the days on which something
/// changes: when minimum days are over, and when Intelligent-Tiering changes the access tier.
/// </summary>
sealed class BreakEven
{
    const int DaysOfMonth = 30;

    readonly (decimal Days, Linear Small, Linear Large)[] _savings;

    public BreakEven(RegionPrices prices, ArchiveTerms terms) =>
        _savings = StorageClasses.CanMove(terms.From, terms.Tier)
            ? [.. Changes(terms).Select(days => (days, Saving(prices, terms, true, days), Saving(prices, terms, false, days)))]
            : [];

    /// <returns>Null where a hundred years do not do.</returns>
    public decimal? Months(SizeTally sizes)
    {
        if (sizes.Objects == 0)
            return null;
        var (lastDays, last) = (0m, 0m);
        foreach (var (days, small, large) in _savings)
        {
            var saved = small.Units(sizes.SmallBytes, sizes.SmallObjects) + large.Units(sizes.LargeBytes, sizes.LargeObjects);
            if (saved >= 0)
                return (days == 0 ? 0 : lastDays + (days - lastDays) * (-last / (saved - last))) / DaysOfMonth;
            (lastDays, last) = (days, saved);
        }
        return null;
    }

    static Linear Saving(RegionPrices prices, ArchiveTerms terms, bool areSmall, decimal days) =>
        new LifeBills(prices, terms, areSmall, moves: true, terms.AfterDays + days).Saving;

    /// <summary>Days in the archive, ascending.</summary>
    static IEnumerable<decimal> Changes(ArchiveTerms terms)
    {
        var inArchive = ChangesIn(StorageClasses.Of(terms.Tier), terms.ReadsPerYear);
        var ifKept = ChangesIn(terms.From, terms.ReadsPerYear).Select(days => days - terms.AfterDays);
        return inArchive.Concat(ifKept).Where(days => days > 0).Append(0).Append(ArchiveTerms.MaxDays).Distinct().Order();
    }

    static IEnumerable<decimal> ChangesIn(StorageClass storageClass, decimal readsPerYear)
    {
        if (storageClass != StorageClass.Intelligent)
            return [ClassTerms.Of(storageClass).MinimumDays];
        return readsPerYear * ArchiveTerms.MaxDays > 365
            ? [AccessTierDays.FrequentDays, AccessTierDays.ArchiveInstantDays, 365 / readsPerYear]
            : [AccessTierDays.FrequentDays, AccessTierDays.ArchiveInstantDays];
    }
}
