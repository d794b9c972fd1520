using OnPut.Archiving.Prices;

namespace OnPut.Archiving.Costs;

/// <summary>The model: what a life, or a month of it, costs in a storage class.</summary>
/// <param name="prices">Of the region.</param>
/// <param name="readsPerYear">Whole reads in 365 days.</param>
/// <param name="areSmall">True for objects under 128 KB.</param>
sealed class LifeCosts(RegionPrices prices, decimal readsPerYear, bool areSmall)
{
    const int DaysOfMonth = 30;

    /// <summary>Storage and reads of so many days, and the rest of the minimum days.</summary>
    public Bill Stay(StorageClass storageClass, decimal days)
    {
        var terms = ClassTerms.Of(storageClass);
        var bill = storageClass == StorageClass.Intelligent
            ? Intelligent(AccessTierDays.Of(days, readsPerYear), days)
            : Stored(storageClass, terms, days);
        var missing = Math.Max(0, terms.MinimumDays - days);
        return missing == 0 ? bill : bill with { MinimumDays = Billed(storageClass, terms, missing) };
    }

    /// <summary>A month in the long run: no minimum days any more, and Intelligent-Tiering knows how it is read.</summary>
    public Linear Month(StorageClass storageClass) => storageClass == StorageClass.Intelligent
        ? Intelligent(AccessTierDays.OfMonth(readsPerYear), DaysOfMonth).Total
        : Stored(storageClass, ClassTerms.Of(storageClass), DaysOfMonth).Total;

    /// <summary>Moving one into it.</summary>
    public Bill Move(StorageClass into) => new() { Transition = Linear.Once(prices.TransitionInto(into) / 1000) };

    /// <summary>Tagging one, and keeping the tag for so many days.</summary>
    public Bill Tag(decimal days) => new()
    {
        TagPut = Linear.Once(prices.Put / 1000),
        TagMonths = Linear.Monthly(prices.Tag / 10_000, days),
    };

    Bill Stored(StorageClass storageClass, ClassTerms terms, decimal days)
    {
        var storage = Linear.Stored(prices.Of(storageClass).Storage, days);
        var overhead = Billed(storageClass, terms, days) - storage;
        if (terms.HasOverhead)
            overhead += Linear.Stored(prices.Standard.Storage, days, ClassTerms.OverheadAtStandardRate);
        return Reads(storageClass, terms, days) with { Storage = storage, Overhead = overhead };
    }

    /// <summary>At the class's own rate: the 8 KB at the rate of STANDARD are no part of its minimum days.</summary>
    Linear Billed(StorageClass storageClass, ClassTerms terms, decimal days)
    {
        var price = prices.Of(storageClass).Storage;
        if (terms.HasMinimumSize && areSmall)
            return Linear.Stored(price, days, ClassTerms.MinimumSize);
        var own = Linear.Stored(price, days);
        return terms.HasOverhead ? own + Linear.Stored(price, days, ClassTerms.OverheadAtOwnRate) : own;
    }

    Bill Reads(StorageClass storageClass, ClassTerms terms, decimal days)
    {
        var readsTimesDays = readsPerYear * days;
        var price = prices.Of(storageClass);
        var requests = Linear.Requested(price.Read / 1000, readsTimesDays);
        // What was restored is then read like any object in STANDARD.
        if (terms.HasOverhead)
            requests += Linear.Requested(prices.Standard.Read / 1000, readsTimesDays);
        return new() { Requests = requests, Retrieval = Linear.Retrieved(price.Retrieval, readsTimesDays) };
    }

    Bill Intelligent(AccessTierDays tiers, decimal days)
    {
        var reads = Reads(StorageClass.Intelligent, default, days);
        if (areSmall)
            return reads with { Storage = Linear.Stored(prices.Standard.Storage, days) };
        return reads with
        {
            Storage = Linear.Stored(prices.Standard.Storage, tiers.Frequent)
                + Linear.Stored(prices.StandardIa.Storage, tiers.Infrequent)
                + Linear.Stored(prices.GlacierIr.Storage, tiers.ArchiveInstant),
            Monitoring = Linear.Monthly(prices.IntelligentMonitoring / 1000, days),
        };
    }
}
