using OnPut.Archiving.Costs;

namespace OnPut.Archiving.Prices;

/// <summary>What S3 costs in one region, in USD: list prices of the first storage step, before any discount.</summary>
public sealed record RegionPrices
{
    /// <summary>The region that was asked for.</summary>
    public required string Region { get; init; }

    /// <summary>The region whose prices these are.</summary>
    public required string PricesOf { get; init; }

    /// <summary>True where the table does not have the region, so that the prices of another stand in.</summary>
    public bool IsStandIn { get; init; }

    public required ClassPrices Standard { get; init; }

    public required ClassPrices StandardIa { get; init; }

    public required ClassPrices OneZoneIa { get; init; }

    public required ClassPrices GlacierIr { get; init; }

    public required ClassPrices Glacier { get; init; }

    public required ClassPrices DeepArchive { get; init; }

    /// <summary>For 1,000 objects that S3 Lifecycle moves into Intelligent-Tiering; storage there costs as in other classes.</summary>
    public required decimal IntelligentTransition { get; init; }

    /// <summary>For 1,000 objects in Intelligent-Tiering a month.</summary>
    public required decimal IntelligentMonitoring { get; init; }

    /// <summary>For 1,000 PUT requests.</summary>
    public required decimal Put { get; init; }

    /// <summary>For 10,000 tags a month.</summary>
    public required decimal Tag { get; init; }

    /// <summary>For 1,000 objects that S3 Lifecycle moves into the class.</summary>
    internal decimal TransitionInto(StorageClass storageClass) =>
        storageClass == StorageClass.Intelligent ? IntelligentTransition : Of(storageClass).Transition;

    /// <summary>Intelligent-Tiering has no prices of its own: its tiers cost what the classes do that they resemble.</summary>
    internal ClassPrices Of(StorageClass storageClass) => storageClass switch
    {
        StorageClass.StandardIa => StandardIa,
        StorageClass.OneZoneIa => OneZoneIa,
        StorageClass.GlacierIr => GlacierIr,
        StorageClass.Glacier => Glacier,
        StorageClass.DeepArchive => DeepArchive,
        _ => Standard,
    };
}
