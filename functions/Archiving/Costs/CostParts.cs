namespace OnPut.Archiving.Costs;

/// <summary>What a whole life costs, in USD, part by part.</summary>
public readonly record struct CostParts
{
    internal CostParts(Bill small, Bill large, SizeTally sizes)
    {
        StorageBefore = Dollars(small.StorageBefore, large.StorageBefore, sizes);
        Storage = Dollars(small.Storage, large.Storage, sizes);
        Overhead = Dollars(small.Overhead, large.Overhead, sizes);
        MinimumDays = Dollars(small.MinimumDays, large.MinimumDays, sizes);
        Monitoring = Dollars(small.Monitoring, large.Monitoring, sizes);
        Transition = Dollars(small.Transition, large.Transition, sizes);
        TagPut = Dollars(small.TagPut, large.TagPut, sizes);
        TagMonths = Dollars(small.TagMonths, large.TagMonths, sizes);
        Retrieval = Dollars(small.Retrieval, large.Retrieval, sizes);
        Requests = Dollars(small.Requests, large.Requests, sizes);
    }

    /// <summary>Until it is moved, in the class where it is now; 0 where it stays there.</summary>
    public decimal StorageBefore { get; }

    /// <summary>Its own bytes, in the class where it ends.</summary>
    public decimal Storage { get; }

    /// <summary>Bytes that are billed and not its own: 32 KB and 8 KB, or what it lacks of 128 KB.</summary>
    public decimal Overhead { get; }

    /// <summary>Days that are billed although it is gone.</summary>
    public decimal MinimumDays { get; }

    /// <summary>Of Intelligent-Tiering.</summary>
    public decimal Monitoring { get; }

    public decimal Transition { get; }

    /// <summary>The request that writes the tag.</summary>
    public decimal TagPut { get; }

    /// <summary>The tag itself, from the object's creation to its end.</summary>
    public decimal TagMonths { get; }

    /// <summary>Bytes that are read.</summary>
    public decimal Retrieval { get; }

    /// <summary>GETs and restores.</summary>
    public decimal Requests { get; }

    internal static decimal Dollars(Linear small, Linear large, SizeTally sizes) =>
        (small.Units(sizes.SmallBytes, sizes.SmallObjects) + large.Units(sizes.LargeBytes, sizes.LargeObjects)) / Linear.UnitsPerDollar;
}
