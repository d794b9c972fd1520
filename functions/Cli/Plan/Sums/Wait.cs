namespace OnPut.Cli.Plan.Sums;

/// <summary>How long objects stay where they are before a rule moves them.</summary>
static class Wait
{
    /// <summary>No rule waits longer than a year.</summary>
    public const int MostMonths = 12;

    const int DaysOfYear = 365;

    /// <param name="from">From when on the days count; null counts them from now.</param>
    /// <param name="afterDays">So many days from then the object moves.</param>
    /// <returns>Months of a twelfth of a year, a begun one as a whole one.</returns>
    public static int Months(DateTimeOffset? from, int afterDays, DateTimeOffset now)
    {
        var age = from is { } start ? (int)Math.Clamp((now - start).TotalDays, 0, afterDays) : 0;
        return Math.Min(MostMonths, ((afterDays - age) * MostMonths + DaysOfYear - 1) / DaysOfYear);
    }
}
