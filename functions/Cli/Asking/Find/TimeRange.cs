using System.Globalization;

namespace OnPut.Cli.Asking.Find;

/// <summary>A stretch of time by its days, months or years.</summary>
/// <param name="Start">The first moment.</param>
/// <param name="End">The first moment behind it.</param>
readonly record struct TimeRange(DateTime Start, DateTime End)
{
    const string Expected = "2024, 2024-05 or 2024-05-01";

    /// <summary>One of these, or two with <c>..</c> between them, of which one may be left out.</summary>
    /// <exception cref="UserErrorException">It is none, or its end is before its start.</exception>
    public static TimeRange Parse(string text, string option)
    {
        if (text.Split("..") is not [var first, var last])
            return One(text) ?? throw Refused(text, option, "");
        var start = first.Length == 0 ? DateTime.MinValue : One(first)?.Start;
        var end = last.Length == 0 ? DateTime.MaxValue : One(last)?.End;
        if (start is null || end is null || first.Length + last.Length == 0)
            throw Refused(text, option, "");
        return start < end ? new(start.Value, end.Value) : throw Refused(text, option, " that does not end before it begins");
    }

    /// <exception cref="UserErrorException">It is no day, month or year.</exception>
    public static TimeRange ParseOne(string text, string option) =>
        One(text) ?? throw new UserErrorException($"{option} is '{text}', expected a day, a month or a year such as {Expected}.");

    static TimeRange? One(string text)
    {
        if (Try(text, "yyyy-MM-dd") is { } day) return new(day, Behind(day, 0, 1));
        if (Try(text, "yyyy-MM") is { } month) return new(month, Behind(month, 1, 0));
        if (Try(text, "yyyy") is { } year) return new(year, Behind(year, 12, 0));
        return null;
    }

    /// <summary>The calendar ends with the year 9999.</summary>
    static DateTime Behind(DateTime start, int months, int days) =>
        start.Year < DateTime.MaxValue.Year ? start.AddMonths(months).AddDays(days) : DateTime.MaxValue;

    static DateTime? Try(string text, string format) =>
        DateTime.TryParseExact(text, format, CultureInfo.InvariantCulture, DateTimeStyles.None, out var time) ? time : null;

    static UserErrorException Refused(string text, string option, string more) =>
        new($"{option} is '{text}', expected {Expected}, or a range such as 2024-05-01..2024-06-15{more}.");
}
