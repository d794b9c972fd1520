using System.Collections.Frozen;

namespace OnPut.Archiving.Prices;

/// <summary>S3's prices by region, as of a day.</summary>
public sealed class PriceTable
{
    /// <summary>The region whose prices stand in for those that the table does not have.</summary>
    public const string StandInRegion = "us-east-1";

    readonly FrozenDictionary<string, RegionPrices> _regions;

    internal PriceTable(string name, DateOnly date, IEnumerable<RegionPrices> regions)
    {
        (Name, Date) = (name, date);
        _regions = regions.ToFrozenDictionary(prices => prices.Region);
    }

    /// <summary>The table that comes with the program.</summary>
    public static PriceTable Default { get; } = PricesFile.ReadShipped();

    /// <summary>The file that it was read from.</summary>
    public string Name { get; }

    /// <summary>The day on which its prices were looked up.</summary>
    public DateOnly Date { get; }

    /// <summary>The regions that the table has, by name.</summary>
    public IReadOnlyList<string> Regions => [.. _regions.Keys.Order(StringComparer.Ordinal)];

    /// <param name="region">As AWS writes it: <c>eu-west-1</c>.</param>
    public RegionPrices For(string region) => _regions.TryGetValue(region, out var prices)
        ? prices
        : _regions[StandInRegion] with { Region = region, IsStandIn = true };
}
