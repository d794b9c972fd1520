using OnPut.Archiving;
using OnPut.Archiving.Costs;
using OnPut.Archiving.Prices;
using OnPut.Archiving.Rules;
using OnPut.Cli.Plan.Choice;
using OnPut.Cli.Plan.Lookup;
using OnPut.Cli.Plan.Output;
using OnPut.Cli.Plan.Sources;
using OnPut.Cli.Plan.Sums;

namespace OnPut.Cli.Plan;

/// <summary>Makes a plan: rules, prices and objects in, a report out.</summary>
static class PlanRun
{
    /// <exception cref="UserErrorException">A source, or a file, cannot be read.</exception>
    /// <exception cref="ConfigurationFileException">The rules or the prices have problems.</exception>
    public static async Task<PlanReport> RunAsync(
        PlanRequest request, PlanProgress progress, TimeProvider time, CancellationToken cancellationToken)
    {
        using var places = await PlanPlaces.FindAsync(request, S3Uri.Parse(request.Source) is not null, cancellationToken);
        var rules = request.Rules is { } file
            ? await ChosenRules.OfFileAsync(file, cancellationToken)
            : await ChosenRules.OfBucketAsync(places.S3, places.Derived, cancellationToken);
        var region = request.PriceRegion ?? places.Region ?? PriceTable.StandInRegion;
        var prices = await ChosenPrices.ReadAsync(request.Prices, region, cancellationToken);
        var (now, requests) = (time.GetUtcNow(), new RequestCounts());

        var listed = await PlanSources.OpenAsync(request, places.S3, requests, cancellationToken);
        using var source = PlanSources.IsBucket(listed) && rules.Rules.Needs != ObjectAspects.None
            ? new LookingUpSource(listed, rules.Rules, new(places.S3!, places.Derived, requests), now)
            : listed;
        var tally = new PlanTally(rules.Rules, new ArchiveCosts(prices.Prices), now, request.Top);
        await foreach (var page in source.ReadAsync(cancellationToken))
        {
            foreach (var item in page)
                tally.Add(item);
            progress.Counted(tally.Objects);
        }
        progress.End();
        var figures = PlanFigures.Of(tally, rules.Rules);
        return new(
            source.Name, rules.From, prices, now, figures, RequestFigures.Of(requests, prices.Prices), [.. source.Notes, .. Notes(figures)]);
    }

    static IEnumerable<string> Notes(PlanFigures figures)
    {
        if (figures.ByClass.FirstOrDefault(some => some.Class == StorageClass.Other) is { } other)
            yield return $"{Words.Of(other.ObjectsNow)} objects are in storage classes that S3 Lifecycle moves nothing from; they are priced as STANDARD.";
        if (figures.Total.Objects > 0)
            yield return "A month is a twelfth of a year, and objects that are not old enough yet move at the end of the month in which they are. "
                + "Sums are those of the objects as they are now: none is added, none deleted. Reads are those that the rules expect.";
    }
}
