using OnPut.Local.S3.Store;

namespace OnPut.Local.S3.Lifecycle.Running;

/// <summary>
/// Runs the rules of all buckets from midnight to midnight, jumping over those on which nothing is due. Killed in the middle,
/// it goes on where it was: what is done already is due no longer.
/// </summary>
internal sealed class LifecycleRunner(S3Store store, LifecycleStep step, TimeProvider clock) : IAsyncDisposable
{
    readonly DuePlan _plan = new(store);
    readonly SemaphoreSlim _one = new(1);

    /// <summary>Does everything that has fallen due.</summary>
    public Task<LifecycleTally> RunAsync(CancellationToken cancellationToken) => RunAsync(() => Task.CompletedTask, cancellationToken);

    /// <summary>Does everything that has fallen due when <paramref name="first"/> is done, between which no other run comes.</summary>
    public async Task<LifecycleTally> RunAsync(Func<Task> first, CancellationToken cancellationToken)
    {
        await _one.WaitAsync(cancellationToken);
        try
        {
            await first();
            return await RunUntilAsync(clock.GetUtcNow(), cancellationToken);
        }
        finally
        {
            _one.Release();
        }
    }

    /// <returns>How long after a run there is nothing to do, unless a restore is asked for: to the next midnight at most.</returns>
    public TimeSpan UntilNext()
    {
        var now = clock.GetUtcNow();
        var midnight = Midnight.AtOrBefore(now) + Midnight.Day;
        var next = store.Read(LifecycleStep.Earliest) is { } due && due < midnight ? due : midnight;
        return next > now ? next - now : TimeSpan.Zero;
    }

    /// <summary>Waits for the run under way, which its token should have ended.</summary>
    public async ValueTask DisposeAsync()
    {
        await _one.WaitAsync();
        _one.Dispose();
    }

    async Task<LifecycleTally> RunUntilAsync(DateTimeOffset until, CancellationToken cancellationToken)
    {
        var done = store.Read(connection => CounterTable.Time(connection, CounterTable.Lifecycle));
        var last = Midnight.AtOrBefore(until);
        if (last > done) await _plan.FillAsync(done + Midnight.Day, last, cancellationToken);
        var tally = LifecycleTally.Nothing;
        while (await store.ChangeAsync(change => step.Run(change, until), cancellationToken) is { } more)
            tally += more;
        await store.ChangeAsync(change => CounterTable.Raise(change.Connection, CounterTable.Lifecycle, last), cancellationToken);
        return tally;
    }
}
