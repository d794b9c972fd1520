namespace OnPut.Local.Lambda.Schedules;

/// <summary>
/// <c>cron(minutes hours day-of-month month day-of-week year)</c>. Of the two kinds of days one is <c>?</c>, so that a day must match both.
/// </summary>
sealed class CronSchedule : ISchedule
{
    const int LastYear = 2199;

    static readonly string[] Months = ["JAN", "FEB", "MAR", "APR", "MAY", "JUN", "JUL", "AUG", "SEP", "OCT", "NOV", "DEC"];
    static readonly string[] Weekdays = ["SUN", "MON", "TUE", "WED", "THU", "FRI", "SAT"];

    readonly HashSet<int> _minutes, _hours, _days, _months, _weekdays, _years;

    CronSchedule(
        HashSet<int> minutes, HashSet<int> hours, HashSet<int> days, HashSet<int> months, HashSet<int> weekdays, HashSet<int> years) =>
        (_minutes, _hours, _days, _months, _weekdays, _years) = (minutes, hours, days, months, weekdays, years);

    /// <returns>Null where the text is no expression that is run here.</returns>
    public static CronSchedule? TryParse(string text)
    {
        var fields = text.Split(' ', StringSplitOptions.RemoveEmptyEntries);
        if (fields is not [var minutes, var hours, var days, var months, var weekdays, var years]) return null;
        if ((days == "?") == (weekdays == "?") || new[] { minutes, hours, months, years }.Contains("?")) return null;
        return CronField.TryParse(minutes, 0, 59) is { } inHour
            && CronField.TryParse(hours, 0, 23) is { } inDay
            && CronField.TryParse(days, 1, 31) is { } inMonth
            && CronField.TryParse(months, 1, 12, Months) is { } inYear
            && CronField.TryParse(weekdays, 1, 7, Weekdays) is { } inWeek
            && CronField.TryParse(years, 1970, LastYear) is { } ever
            ? new CronSchedule(inHour, inDay, inMonth, inYear, inWeek, ever)
            : null;
    }

    public DateTimeOffset? Next(DateTimeOffset after)
    {
        var utc = after.UtcDateTime;
        var earliest = new DateTime(utc.Year, utc.Month, utc.Day, utc.Hour, utc.Minute, 0, DateTimeKind.Utc).AddMinutes(1);
        for (var day = earliest.Date; day.Year <= LastYear; day = day.AddDays(1))
        {
            if (!Allows(day)) continue;
            foreach (var hour in _hours.Order())
                foreach (var minute in _minutes.Order())
                    if (day.AddHours(hour).AddMinutes(minute) is var due && due >= earliest) return new DateTimeOffset(due);
        }
        return null;
    }

    bool Allows(DateTime day) => _years.Contains(day.Year) && _months.Contains(day.Month) && _days.Contains(day.Day)
        && _weekdays.Contains((int)day.DayOfWeek + 1);
}
