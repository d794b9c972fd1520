namespace OnPut.Local.Lambda.Schedules;

/// <summary>The expressions of "Schedule types" in the EventBridge user guide.</summary>
static class ScheduleExpression
{
    /// <returns>Null for what is no expression, or one that is not run here: <c>at()</c>, and cron with L, W or #.</returns>
    public static ISchedule? TryParse(string expression) =>
        Inside(expression, "rate") is { } rate ? RateSchedule.TryParse(rate)
        : Inside(expression, "cron") is { } cron ? CronSchedule.TryParse(cron)
        : null;

    static string? Inside(string expression, string kind) =>
        expression.StartsWith(kind + "(", StringComparison.Ordinal) && expression.EndsWith(')') ? expression[(kind.Length + 1)..^1] : null;
}
