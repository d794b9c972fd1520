using System.Globalization;
using OnPut.Local.Lambda.Schedules;

namespace OnPut.Local.Tests.Lambda;

public sealed class ScheduleExpressionTests
{
    [Theory]
    [InlineData("rate(1 minute)", "2026-01-02 03:04:05", "2026-01-02 03:05:05")]
    [InlineData("rate(12 hours)", "2026-01-02 03:04:05", "2026-01-02 15:04:05")]
    [InlineData("rate(7 days)", "2026-01-02 03:04:05", "2026-01-09 03:04:05")]
    [InlineData("cron(15 3 * * ? *)", "2026-01-02 03:04:05", "2026-01-02 03:15:00")]
    [InlineData("cron(15 3 * * ? *)", "2026-01-02 03:15:00", "2026-01-03 03:15:00")]
    [InlineData("cron(0/15 * * * ? *)", "2026-01-02 23:59:59", "2026-01-03 00:00:00")]
    [InlineData("cron(5-10/5,30 8-9 ? * MON-FRI *)", "2026-01-02 09:30:00", "2026-01-05 08:05:00")]
    [InlineData("cron(0 0 31 * ? *)", "2026-02-01 00:00:00", "2026-03-31 00:00:00")]
    [InlineData("cron(0 12 29 FEB ? *)", "2026-01-01 00:00:00", "2028-02-29 12:00:00")]
    [InlineData("cron(0 0 ? * 1 2027-2028)", "2026-01-01 00:00:00", "2027-01-03 00:00:00")]
    [InlineData("cron(0 0 1 1 ? 2026)", "2026-01-01 00:00:00", null)]
    public void The_next_time_is_the_first_after(string expression, string after, string? next) => Assert.Equal(
        next is null ? null : Utc(next), ScheduleExpression.TryParse(expression)!.Next(Utc(after)));

    [Theory]
    [InlineData("")]
    [InlineData("rate(0 minutes)")]
    [InlineData("rate(1 hours)")]
    [InlineData("rate(2 hour)")]
    [InlineData("rate(5 weeks)")]
    [InlineData("rate(2147483647 days)")]
    [InlineData("at(2026-01-01T00:00:00)")]
    [InlineData("cron(* * * * *)")]
    [InlineData("cron(0 0 * * * *)")]
    [InlineData("cron(0 0 ? * ? *)")]
    [InlineData("cron(60 0 * * ? *)")]
    [InlineData("cron(0 0 L * ? *)")]
    [InlineData("cron(0 0 ? * FRI#2 *)")]
    [InlineData("cron(0 9-8 * * ? *)")]
    [InlineData("cron(0/0 0 * * ? *)")]
    [InlineData("cron(0 0 * FOO ? *)")]
    public void What_is_no_schedule_is_none(string expression) => Assert.Null(ScheduleExpression.TryParse(expression));

    static DateTimeOffset Utc(string text) => DateTimeOffset.Parse(text, CultureInfo.InvariantCulture, DateTimeStyles.AssumeUniversal);
}
