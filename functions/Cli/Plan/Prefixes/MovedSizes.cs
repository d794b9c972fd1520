using OnPut.Archiving.Costs;

namespace OnPut.Cli.Plan.Prefixes;

/// <summary>Objects of one storage class that move, with the months that they wait for it: in eight numbers, for there are many prefixes.</summary>
struct MovedSizes
{
    public SizeTally Sizes { get; private set; }

    /// <summary>Each as often as it waits months.</summary>
    public SizeTally Waits { get; private set; }

    public void Add(long size, int waitMonths)
    {
        var one = SizeTally.Of(size);
        Sizes += one;
        Waits += Times(one, waitMonths);
    }

    public void Add(MovedSizes other)
    {
        Sizes += other.Sizes;
        Waits += other.Waits;
    }

    /// <summary>What they save until the end of a month, less all that was paid; all of them must have moved by then.</summary>
    /// <param name="line">With a tag on each, or without.</param>
    /// <param name="prefix">Without.</param>
    public readonly decimal SavedAfter(int month, CostLine line, CostLine prefix)
    {
        var all = line.Compare(Sizes);
        var (moved, waited) = (prefix.Compare(Sizes), prefix.Compare(Waits));
        var tagMonth = all.MonthlyAfter - moved.MonthlyAfter;
        return month * (moved.MonthlyBefore - moved.MonthlyAfter - tagMonth) - (waited.MonthlyBefore - waited.MonthlyAfter) - all.OneOff;
    }

    static SizeTally Times(SizeTally one, int count) =>
        new(one.SmallObjects * count, one.SmallBytes * count, one.LargeObjects * count, one.LargeBytes * count);
}
