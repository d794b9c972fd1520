using Microsoft.Data.Sqlite;
using OnPut.Local.Template.Resources;

namespace OnPut.Local.Lambda.Schedules;

/// <summary>Invokes a function at its times, counted from the start of the local cloud. A missed time is not made up for.</summary>
/// <param name="invoke">Puts an event into the function's queue of asynchronous invocations.</param>
sealed class ScheduleRunner(
    ScheduleResource schedule, Func<string, Task> invoke, ILocalCloudObserver observer, TimeProvider time)
{
    /// <summary>Timers reach no further than 49 days.</summary>
    static readonly TimeSpan LongestSleep = TimeSpan.FromDays(1);

    readonly ISchedule _times = ScheduleExpression.TryParse(schedule.Expression)
        ?? throw new ArgumentException($"{schedule.Expression} is no schedule that is run here.", nameof(schedule));

    /// <summary>Runs until the token ends, or the schedule does.</summary>
    public async Task RunAsync(CancellationToken cancellationToken)
    {
        try
        {
            var now = time.GetUtcNow();
            while (_times.Next(now) is { } due)
            {
                while (due - time.GetUtcNow() is { Ticks: > 0 } left)
                    await Task.Delay(left < LongestSleep ? left : LongestSleep, time, cancellationToken);
                await TryInvokeAsync(due);
                now = Later(due, time.GetUtcNow());
            }
        }
        catch (OperationCanceledException)
        {
            // The local cloud stops.
        }
    }

    /// <summary>The last time that is past: where the machine slept, the next one is counted from it and not from its waking.</summary>
    DateTimeOffset Later(DateTimeOffset due, DateTimeOffset now)
    {
        while (_times.Next(due) is { } next && next <= now)
            due = next;
        return due;
    }

    async Task TryInvokeAsync(DateTimeOffset due)
    {
        try
        {
            await invoke(schedule.Input ?? ScheduledEvent.Write(schedule, due));
        }
        catch (SqliteException failure)
        {
            observer.Warned($"{schedule.LogicalId}: the function could not be invoked at its time: {failure.Message}");
        }
    }
}
