using OnPut.Archiving.Costs;

namespace OnPut.Cli.Plan.Sums;

/// <summary>How many objects, and of what size, move after how many months: all that their costs depend on, in a fixed room.</summary>
sealed class WaitTally
{
    readonly SizeTally[] _months = new SizeTally[Wait.MostMonths + 1];

    public SizeTally Total { get; private set; }

    /// <summary>Those that move after so many months.</summary>
    public SizeTally this[int months] => _months[months];

    public void Add(long size, int months)
    {
        var one = SizeTally.Of(size);
        _months[months] += one;
        Total += one;
    }
}
