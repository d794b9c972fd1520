using OnPut.Archiving.Costs;
using OnPut.Archiving.Prices;

namespace OnPut.Archiving.Tests.Costs;

/// <summary>Short words for the tests of costs, at the prices of us-east-1.</summary>
static class Sums
{
    public const long KB = 1 << 10;
    public const long GB = 1 << 30;

    public static ArchiveCosts Costs { get; } = new(PriceTable.Default.For("us-east-1"));

    public static CostLine Line(
        ArchiveTier tier,
        int after,
        int expect,
        decimal reads = 0,
        bool byTag = true,
        StorageClass from = StorageClass.Standard) =>
        Costs.Line(new(tier, after, expect, reads) { ByTag = byTag, From = from });

    public static decimal Whole(CostParts parts) =>
        parts.StorageBefore + parts.Storage + parts.Overhead + parts.MinimumDays + parts.Monitoring
        + parts.Transition + parts.TagPut + parts.TagMonths + parts.Retrieval + parts.Requests;

    /// <summary>Equal to a hundred-millionth of a cent.</summary>
    public static void Equal(decimal expected, decimal actual) => Assert.Equal(expected, decimal.Round(actual, 10));
}
