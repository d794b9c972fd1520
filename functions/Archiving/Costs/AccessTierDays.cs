namespace OnPut.Archiving.Costs;

/// <summary>For how long an object in Intelligent-Tiering is in which of its access tiers.</summary>
readonly record struct AccessTierDays(decimal Frequent, decimal Infrequent, decimal ArchiveInstant)
{
    /// <summary>Days without a read after which it leaves the frequent access tier.</summary>
    public const int FrequentDays = 30;

    /// <summary>Days without a read after which it enters the archive instant access tier.</summary>
    public const int ArchiveInstantDays = 90;

    const int DaysOfYear = 365;
    const int DaysOfMonth = 30;

    // One in a million years is none.
    const decimal FewestReads = 0.000001m;

    // Keeps the sums within a decimal's digits; a millionth of a day is less than any bill shows.
    const int Digits = 6;

    /// <param name="days">So many it is there, beginning as if it had just been read.</param>
    /// <param name="readsPerYear">Evenly spread; every one brings it back to the frequent access tier.</param>
    public static AccessTierDays Of(decimal days, decimal readsPerYear)
    {
        var between = readsPerYear * days <= DaysOfYear ? days : DaysOfYear / readsPerYear;
        if (between == 0)
            return default;
        var whole = decimal.Floor(days / between);
        var rest = Math.Max(0, days - whole * between);
        return Split(
            days, whole * FrequentOf(between) + FrequentOf(rest), whole * ArchiveInstantOf(between) + ArchiveInstantOf(rest));
    }

    /// <summary>Of a month in the long run.</summary>
    public static AccessTierDays OfMonth(decimal readsPerYear)
    {
        if (readsPerYear < FewestReads)
            return new(0, 0, DaysOfMonth);
        var between = DaysOfYear / readsPerYear;
        return Split(DaysOfMonth, DaysOfMonth * FrequentOf(between) / between, DaysOfMonth * ArchiveInstantOf(between) / between);
    }

    static AccessTierDays Split(decimal days, decimal frequent, decimal instant)
    {
        frequent = Math.Min(days, decimal.Round(frequent, Digits));
        instant = Math.Min(days - frequent, decimal.Round(instant, Digits));
        return new(frequent, days - frequent - instant, instant);
    }

    static decimal FrequentOf(decimal days) => Math.Min(days, FrequentDays);

    static decimal ArchiveInstantOf(decimal days) => Math.Max(0, days - ArchiveInstantDays);
}
