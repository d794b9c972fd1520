using OnPut.Local.S3.Lifecycle.Running;
using OnPut.Local.S3.Store;

namespace OnPut.Local.S3.Clock;

/// <summary>Moves S3's clock, one move after the other, and does what falls due on the way.</summary>
internal sealed class ClockMover(S3Store store, MovableClock clock, LifecycleRunner lifecycle)
{
    /// <summary>Far from the end of .NET's calendar, so that no sum of days passes it.</summary>
    static readonly DateTimeOffset Latest = new(9000, 1, 1, 0, 0, 0, TimeSpan.Zero);

    /// <param name="by">Zero only does what is due already.</param>
    /// <exception cref="ArgumentOutOfRangeException">It is less than zero, or leads behind the year 9000.</exception>
    public async Task<ClockMove> MoveAsync(TimeSpan by, CancellationToken cancellationToken)
    {
        ArgumentOutOfRangeException.ThrowIfLessThan(by, TimeSpan.Zero);
        DateTimeOffset from = default, to = default;
        var done = await lifecycle.RunAsync(
            async () =>
            {
                from = clock.GetUtcNow();
                await SetAsync(from, by, cancellationToken);
                to = clock.GetUtcNow();
            },
            cancellationToken);
        return new ClockMove(from, to, done);
    }

    /// <summary>The move is on disk before anybody sees it: a clock that was seen never goes back.</summary>
    async Task SetAsync(DateTimeOffset from, TimeSpan by, CancellationToken cancellationToken)
    {
        ArgumentOutOfRangeException.ThrowIfGreaterThan(by, Latest - from);
        var ahead = TimeSpan.FromMilliseconds(Math.Ceiling((clock.Ahead + by).TotalMilliseconds));
        await store.ChangeAsync(
            change => CounterTable.Raise(change.Connection, CounterTable.Clock, (long)ahead.TotalMilliseconds), cancellationToken);
        clock.MoveTo(ahead);
    }
}
