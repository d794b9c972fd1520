using System.Runtime.CompilerServices;
using OnPut.Archiving;
using OnPut.Archiving.Rules;
using OnPut.Cli.Plan.Sources;

namespace OnPut.Cli.Plan.Lookup;

/// <summary>Another source's objects, with what the rules need to decide them and nothing else.</summary>
/// <param name="now">When the rules are asked.</param>
sealed class LookingUpSource(IPlanSource inner, ArchiveRules rules, AspectLookup lookup, DateTimeOffset now) : IPlanSource
{
    const int AtOnce = 32;

    long _gone;

    public string Name => inner.Name;

    public IReadOnlyList<string> Notes =>
        _gone == 0 ? inner.Notes : [.. inner.Notes, $"Objects that were deleted while the plan was made are not in it: {_gone}."];

    public async IAsyncEnumerable<IReadOnlyList<PlanItem>> ReadAsync([EnumeratorCancellation] CancellationToken cancellationToken)
    {
        var options = new ParallelOptions { MaxDegreeOfParallelism = AtOnce, CancellationToken = cancellationToken };
        await foreach (var page in inner.ReadAsync(cancellationToken))
        {
            var completed = new PlanItem?[page.Count];
            await Parallel.ForAsync(0, page.Count, options, async (index, cancel) => completed[index] = await CompleteAsync(page[index], cancel));
            var found = completed.OfType<PlanItem>().ToList();
            _gone += page.Count - found.Count;
            yield return found;
        }
    }

    public void Dispose() => inner.Dispose();

    /// <summary>What is found out may lead to a rule that needs more.</summary>
    async Task<PlanItem?> CompleteAsync(PlanItem item, CancellationToken cancellationToken)
    {
        var possible = lookup.Of(item);
        while ((rules.Match(item.Candidate, now).Missing & possible) is var wanted and not ObjectAspects.None)
        {
            if (await lookup.LookUpAsync(item, wanted, cancellationToken) is not { } found)
                return null;
            (item, possible) = (found, possible & ~wanted);
        }
        return item;
    }
}
