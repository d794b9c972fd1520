using System.Globalization;

namespace OnPut.Archiving.Costs;

/// <summary>Tells a comparison to people: of one small object in sums for a thousand or a million like it, for its own are too small to read.</summary>
static class CostText
{
    public static string Of(CostComparison costs)
    {
        var (what, times) = Scale(costs);
        var (terms, from) = (costs.Terms, StorageClasses.NameOf(costs.Terms.From));
        if (costs.Moves)
            return $"keeping {what} in {from} for {terms.ExpectDays} days costs {Dollars(costs.Kept * times)}, "
                + $"{ArchiveTierNames.NameOf(terms.Tier)} after {terms.AfterDays} {Dollars(costs.Archived * times)} "
                + $"({Parts(costs.ArchivedParts, times)}): {Result(costs.Saving * times)}, and {WhenItPays(costs)}";
        var reason = StorageClasses.CanMove(terms.From, terms.Tier)
            ? $"an object that lives {terms.ExpectDays} days is not moved after {terms.AfterDays}"
            : $"S3 does not move from {from} to {StorageClasses.NameOf(StorageClasses.Of(terms.Tier))}";
        return costs.Saving < 0 ? $"{reason}; the tag of {what} costs {Dollars(-costs.Saving * times)}" : reason;
    }

    static (string What, int Times) Scale(CostComparison costs)
    {
        if (costs.Sizes.Objects != 1)
            return (string.Create(CultureInfo.InvariantCulture, $"{costs.Sizes.Objects:N0} objects"), 1);
        return Math.Max(costs.Kept, costs.Archived) switch
        {
            >= 1 => ("it", 1),
            >= 0.001m => ("a thousand like it", 1000),
            _ => ("a million like it", 1_000_000),
        };
    }

    static string Parts(CostParts parts, int times)
    {
        (string Name, decimal Sum)[] all =
        [
            ("storage before", parts.StorageBefore * times),
            ("storage", parts.Storage * times),
            ("overhead", parts.Overhead * times),
            ("minimum days", parts.MinimumDays * times),
            ("monitoring", parts.Monitoring * times),
            ("transition", parts.Transition * times),
            ("tag", (parts.TagPut + parts.TagMonths) * times),
            ("retrieval", parts.Retrieval * times),
            ("requests", parts.Requests * times),
        ];
        // What is no hundredth of the largest part decides nothing.
        var least = all.Max(part => part.Sum) / 100;
        return string.Join(", ", all.Where(part => part.Sum != 0 && part.Sum >= least).Select(part => $"{part.Name} {Dollars(part.Sum)}"));
    }

    static string Result(decimal saving) => saving < 0 ? $"{Dollars(-saving)} more" : $"{Dollars(saving)} less";

    static string WhenItPays(CostComparison costs) => costs.MonthsToPay switch
    {
        null => "it never pays",
        < 10 and var months => string.Create(CultureInfo.InvariantCulture, $"it pays after {months:0.0} months there"),
        var months => string.Create(CultureInfo.InvariantCulture, $"it pays after {months:0} months there"),
    };

    static string Dollars(decimal sum) =>
        sum is 0 or >= 0.01m ? string.Create(CultureInfo.InvariantCulture, $"${sum:N2}") : string.Create(CultureInfo.InvariantCulture, $"${sum:0.0######}");
}
