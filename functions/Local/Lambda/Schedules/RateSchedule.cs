using System.Globalization;

namespace OnPut.Local.Lambda.Schedules;

/// <summary><c>rate(5 minutes)</c>: a unit of one is singular, of more plural, as EventBridge has it.</summary>
sealed record RateSchedule(TimeSpan Every) : ISchedule
{
    /// <returns>Null where the text is no rate.</returns>
    public static RateSchedule? TryParse(string text)
    {
        if (text.Split(' ', StringSplitOptions.RemoveEmptyEntries) is not [var count, var unit]
            || !int.TryParse(count, NumberStyles.None, CultureInfo.InvariantCulture, out var number) || number == 0) return null;
        var one = (number, unit) switch
        {
            (1, "minute") or ( > 1, "minutes") => TimeSpan.FromMinutes(1),
            (1, "hour") or ( > 1, "hours") => TimeSpan.FromHours(1),
            (1, "day") or ( > 1, "days") => TimeSpan.FromDays(1),
            _ => TimeSpan.Zero,
        };
        return one > TimeSpan.Zero && number < TimeSpan.MaxValue / one / 1000 ? new RateSchedule(one * number) : null;
    }

    public DateTimeOffset? Next(DateTimeOffset after) => after + Every;
}
