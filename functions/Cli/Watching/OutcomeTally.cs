using System.Collections.Concurrent;

namespace OnPut.Cli.Watching;

/// <summary>The last outcome of every function on every object: a failure that was made good by a retry counts as what it became.</summary>
sealed class OutcomeTally
{
    readonly ConcurrentDictionary<(string Function, string Bucket, string Key), ObjectOutcome> _last = new();

    public void Add(ObjectOutcome outcome) => _last[(outcome.Function, outcome.Bucket, outcome.Key)] = outcome;

    public OutcomeCounts Of(string function)
    {
        var outcomes = _last.Values.Where(outcome => outcome.Function == function).ToLookup(outcome => outcome.Outcome);
        return new(outcomes["Done"].Count(), outcomes["Skipped"].Count(), outcomes["Rejected"].Count(), outcomes["Failed"].Count());
    }

    /// <summary>By function: what the archive tags that stand now save in each year that their objects are archived, US dollars.</summary>
    public IReadOnlyDictionary<string, decimal> SavesUsdAYear =>
        (from outcome in _last.Values
         where outcome.SavesUsdAYear is not null
         group outcome.SavesUsdAYear!.Value by outcome.Function).ToDictionary(savings => savings.Key, savings => savings.Sum());

    /// <summary>Everything that is not done, with its reason.</summary>
    public IReadOnlyList<ObjectOutcome> NotDone =>
        [.. _last.Values.Where(outcome => outcome.Outcome != "Done").OrderBy(outcome => outcome.Key, StringComparer.Ordinal)];
}
