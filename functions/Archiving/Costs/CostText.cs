using System.Globalization;

namespace OnPut.Archiving.Costs;

/// <summary>
/// Tells a comparison to people. The sums of one small object are too small to read: they are told for a thousand or a million like it.
/// </summary>
static class CostText
{
    const int MostDigits = 12;

    public static string Of(CostComparison costs)
    {
        var (what, times) = Scale(costs);
        var (terms, from) = (costs.Terms, StorageClasses.NameOf(costs.Terms.From));
        var kept = $"keeping {what} in {from} for {terms.ExpectDays} days costs {Dollars(costs.Kept * times)}";
        if (costs.Moves)
            return $"{kept}, with {ArchiveTierNames.NameOf(terms.Tier)} after {terms.AfterDays} days {Dollars(costs.Archived * times)} "
                + $"({Parts(costs.ArchivedParts, times)}): {Result(costs, times)}";
        if (terms.Tier == ArchiveTier.Keep)
            return kept;
        var reason = StorageClasses.CanMove(terms.From, terms.Tier)
            ? $"what lives {terms.ExpectDays} days is gone when it would be moved after {terms.AfterDays}"
            : $"S3 moves nothing from {from} to {StorageClasses.NameOf(StorageClasses.Of(terms.Tier))}";
        return costs.Saving < 0 ? $"{reason}, and the tag of {what} costs {Dollars(-costs.Saving * times)}" : reason;
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

    static string Result(CostComparison costs, int times)
    {
        var (saving, months) = (costs.Saving * times, costs.MonthsToPay);
        var result = saving < 0 ? $"{Dollars(-saving)} more" : $"{Dollars(saving)} less";
        if (months is { } there)
            return $"{result}, and it pays {(saving < 0 ? "only " : "")}after {Months(there)} months there";
        return saving > 0 ? result : $"{result}, and it never pays";
    }

    static string Months(decimal months) => months.ToString(months < 10 ? "0.0" : "0", CultureInfo.InvariantCulture);

    /// <summary>To the cent; below ten of them to two digits that are not leading zeros.</summary>
    static string Dollars(decimal sum)
    {
        var digits = 2;
        for (var shown = sum * 10; shown is > 0 and < 1 && digits < MostDigits; shown *= 10)
            digits++;
        return "$" + sum.ToString($"N{digits}", CultureInfo.InvariantCulture);
    }
}
