namespace OnPut.Local.S3.Clock;

/// <summary>The time that S3 lives in: real time, ahead by as much as it was moved. Timers run in real time.</summary>
internal sealed class MovableClock(TimeProvider real, TimeSpan ahead) : TimeProvider
{
    long _ahead = ahead.Ticks;

    /// <summary>How far it is ahead of real time; only ever grows.</summary>
    public TimeSpan Ahead => new(Interlocked.Read(ref _ahead));

    public override TimeZoneInfo LocalTimeZone => real.LocalTimeZone;

    public override long TimestampFrequency => real.TimestampFrequency;

    public override DateTimeOffset GetUtcNow() => real.GetUtcNow() + Ahead;

    public override long GetTimestamp() => real.GetTimestamp();

    public override ITimer CreateTimer(TimerCallback callback, object? state, TimeSpan dueTime, TimeSpan period) =>
        real.CreateTimer(callback, state, dueTime, period);

    public void MoveTo(TimeSpan newAhead) => Interlocked.Exchange(ref _ahead, newAhead.Ticks);
}
