namespace OnPut.Local.Lambda.Schedules;

/// <summary>When something is due, in UTC.</summary>
interface ISchedule
{
    /// <returns>The first time after the given one; null for never again.</returns>
    DateTimeOffset? Next(DateTimeOffset after);
}
