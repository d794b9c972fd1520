namespace OnPut.Cli.Plan.Sources;

/// <summary>Where the objects of a plan come from.</summary>
interface IPlanSource : IDisposable
{
    /// <summary>As whoever asked would name it.</summary>
    string Name { get; }

    /// <summary>What should be known of how it was read, a sentence each; complete when all has been read.</summary>
    IReadOnlyList<string> Notes { get; }

    /// <summary>All objects, a page at a time. A page is valid until the next one is asked for; delete markers are in none.</summary>
    /// <exception cref="UserErrorException">It cannot be read.</exception>
    IAsyncEnumerable<IReadOnlyList<PlanItem>> ReadAsync(CancellationToken cancellationToken);
}
