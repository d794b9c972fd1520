using OnPut.Archiving.Prices;
using OnPut.Cli.Plan.Sources;

namespace OnPut.Cli.Plan.Output;

/// <summary>What was asked of S3 for the plan itself.</summary>
/// <param name="Cost">USD; listings cost as much as PUTs.</param>
sealed record RequestFigures(long Lists, long Heads, long Tags, long Documents, decimal Cost)
{
    public long Total => Lists + Heads + Tags + Documents;

    public static RequestFigures Of(RequestCounts counts, RegionPrices prices) => new(
        counts.Lists, counts.Heads, counts.Tags, counts.Documents,
        (counts.Lists * prices.Put + (counts.Heads + counts.Tags + counts.Documents) * prices.Standard.Read) / 1000);
}
