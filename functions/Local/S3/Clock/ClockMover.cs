using OnPut.Local.S3.Lifecycle.Running;
using OnPut.Local.S3.Store;

namespace OnPut.Local.S3.Clock;

/// <summary>Moves S3's clock, one move after the other, and does what falls due on the way.</summary>
internal sealed class ClockMover(S3Store store, MovableClock clock, LifecycleRunner lifecycle) : IAsyncDisposable
{
    /// <summary>Far from the end of .NET's calendar, so that no sum of days passes it.</summary>
    static readonly DateTimeOffset Latest = new(9000, 1, 1, 0, 0, 0, TimeSpan.Zero);

    readonly SemaphoreSlim _one = new(1);

    /// <param name="by">Zero only does what is due already.</param>
    /// <exception cref="ArgumentOutOfRangeException">It is less than zero, or leads behind the year 9000.</exception>
    public async Task<ClockMove> MoveAsync(TimeSpan by, CancellationToken cancellationToken)
    {
        ArgumentOutOfRangeException.ThrowIfLessThan(by, TimeSpan.Zero);
        await _one.WaitAsync(cancellationToken);
        try
        {
            var from = clock.GetUtcNow();
            ArgumentOutOfRangeException.ThrowIfGreaterThan(by, Latest - from);
            var ahead = TimeSpan.FromMilliseconds(Math.Ceiling((clock.Ahead + by).TotalMilliseconds));
            await store.ChangeAsync(
                change => CounterTable.Raise(change.Connection, CounterTable.Clock, (long)ahead.TotalMilliseconds), cancellationToken);
            clock.MoveTo(ahead);
            var to = clock.GetUtcNow();
            return new ClockMove(from, to, await lifecycle.RunAsync(to, cancellationToken));
        }
        finally
        {
            _one.Release();
        }
    }

    /// <summary>Waits for the move under way, which its token should have ended.</summary>
    public async ValueTask DisposeAsync()
    {
        await _one.WaitAsync();
        _one.Dispose();
    }
}
