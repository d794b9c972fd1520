using System.Collections.Concurrent;

namespace OnPut.Local.Messaging;

/// <summary>
/// Wakes receivers that wait for a queue. A wake-up says only that looking again is worth it, so one that comes from a
/// transaction which is rolled back does no harm.
/// </summary>
sealed class QueueSignals
{
    readonly ConcurrentDictionary<string, TaskCompletionSource> _next = new(StringComparer.Ordinal);

    /// <summary>Completes at the next wake-up. Taken before looking, it cannot be missed.</summary>
    public Task Next(string queue) =>
        _next.GetOrAdd(queue, _ => new TaskCompletionSource(TaskCreationOptions.RunContinuationsAsynchronously)).Task;

    public void Wake(string queue)
    {
        if (_next.TryRemove(queue, out var waiting)) waiting.SetResult();
    }
}
