namespace OnPut.Local.S3.Lifecycle;

/// <summary>Lifecycle counts in days that end at midnight UTC ("Lifecycle rules: Based on an object's age" in the S3 User Guide).</summary>
internal static class Midnight
{
    public static readonly TimeSpan Day = TimeSpan.FromDays(1);

    /// <returns>The time after so many days, rounded up to a midnight; the end of time where the calendar has no such day.</returns>
    public static DateTimeOffset After(DateTimeOffset time, int days)
    {
        var whole = AtOrBefore(time);
        var roundedUp = days + (whole == time ? 0L : 1L);
        return roundedUp < (DateTimeOffset.MaxValue - whole).Days ? whole.AddDays(roundedUp) : DateTimeOffset.MaxValue;
    }

    public static DateTimeOffset AtOrBefore(DateTimeOffset time) => new(time.UtcDateTime.Date, TimeSpan.Zero);
}
