namespace OnPut.Core.Tests.Support;

/// <summary>A time in which every delay is over at once.</summary>
public sealed class EagerTime : TimeProvider
{
    public override DateTimeOffset GetUtcNow() => new(2026, 1, 2, 3, 4, 5, TimeSpan.Zero);

    public override ITimer CreateTimer(TimerCallback callback, object? state, TimeSpan dueTime, TimeSpan period)
    {
        var context = SynchronizationContext.Current;
        if (context is null) ThreadPool.QueueUserWorkItem(_ => callback(state));
        else context.Post(_ => callback(state), null);
        return new NoTimer();
    }

    sealed class NoTimer : ITimer
    {
        public bool Change(TimeSpan dueTime, TimeSpan period) => true;

        public void Dispose() { }

        public ValueTask DisposeAsync() => ValueTask.CompletedTask;
    }
}
