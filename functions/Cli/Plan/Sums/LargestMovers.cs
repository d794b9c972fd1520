namespace OnPut.Cli.Plan.Sums;

/// <summary>The largest so far, in a fixed room; of equal ones those that came first.</summary>
sealed class LargestMovers(int most)
{
    readonly PriorityQueue<Mover, (long Size, long Age)> _smallestFirst = new();
    long _count;

    /// <summary>From the largest on.</summary>
    public IReadOnlyList<Mover> InOrder =>
        [.. _smallestFirst.UnorderedItems.OrderByDescending(entry => entry.Priority).Select(entry => entry.Element)];

    /// <summary>Whether an object of a size would be among them: most would not, and need not be made.</summary>
    public bool Takes(long size) =>
        most > 0 && (_smallestFirst.Count < most || _smallestFirst.TryPeek(out _, out var smallest) && size > smallest.Size);

    public void Add(Mover mover)
    {
        _smallestFirst.Enqueue(mover, (mover.Size, -_count++));
        if (_smallestFirst.Count > most)
            _smallestFirst.Dequeue();
    }
}
