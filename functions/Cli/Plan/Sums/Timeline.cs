using OnPut.Archiving.Costs;

namespace OnPut.Cli.Plan.Sums;

/// <summary>
/// What moving objects costs and saves, month by month from now on, in USD: as if none were deleted or added. What is paid at once
/// is paid when it happens: a tag now, a transition when the object moves.
/// </summary>
sealed class Timeline
{
    /// <summary>Months after which nobody asks any more.</summary>
    const int Horizon = 1200;

    readonly decimal[] _saved = new decimal[Wait.MostMonths + 1];
    decimal _tagPuts;

    /// <summary>A month, once all have moved.</summary>
    public decimal MonthlySaving { get; private set; }

    /// <summary>Tags and transitions.</summary>
    public decimal OneOff { get; private set; }

    /// <summary>The first month from which on more is saved than was paid; null where that never comes, or nothing moves.</summary>
    public int? BreakEvenMonth
    {
        get
        {
            if (OneOff == 0 && MonthlySaving == 0)
                return null;
            for (var month = Horizon; month >= 0; month--)
                if (SavedAfter(month) < 0)
                    return month < Horizon ? month + 1 : null;
            return 0;
        }
    }

    /// <summary>All that is saved until the end of a month, less all that was paid.</summary>
    public decimal SavedAfter(int month) =>
        (month <= Wait.MostMonths ? _saved[month] : _saved[^1] + (month - Wait.MostMonths) * MonthlySaving) - _tagPuts;

    /// <param name="lines">Of all of them.</param>
    /// <param name="objects">Those that get a tag and move.</param>
    public void Add(LinePair lines, WaitTally objects)
    {
        var (tagged, untagged) = (lines.Tag.Compare(objects.Total), lines.Prefix.Compare(objects.Total));
        var tagMonth = tagged.MonthlyAfter - untagged.MonthlyAfter;
        for (var wait = 0; wait <= Wait.MostMonths; wait++)
            if (objects[wait] is { Objects: > 0 } moving)
                AddMoving(lines.Prefix.Compare(moving), wait);
        for (var month = 0; month <= Wait.MostMonths; month++)
            _saved[month] -= month * tagMonth;
        MonthlySaving -= tagMonth;
        OneOff += tagged.OneOff;
        _tagPuts += tagged.OneOff - untagged.OneOff;
    }

    void AddMoving(CostComparison moving, int wait)
    {
        var monthly = moving.MonthlyBefore - moving.MonthlyAfter;
        for (var month = wait; month <= Wait.MostMonths; month++)
            _saved[month] += (month - wait) * monthly - moving.OneOff;
        MonthlySaving += monthly;
    }
}
