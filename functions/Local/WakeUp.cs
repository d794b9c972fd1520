using System.Threading.Channels;

namespace OnPut.Local;

/// <summary>Tells one waiter that there may be something to do; many calls before it looks count as one.</summary>
sealed class WakeUp
{
    readonly Channel<bool> _signal = Channel.CreateBounded<bool>(new BoundedChannelOptions(1) { FullMode = BoundedChannelFullMode.DropWrite });

    public void Set() => _signal.Writer.TryWrite(true);

    /// <summary>Waits for a call of <see cref="Set"/>, or until <paramref name="delay"/> is over.</summary>
    public async Task WaitAsync(TimeSpan? delay, TimeProvider time, CancellationToken cancellationToken)
    {
        using var waiting = CancellationTokenSource.CreateLinkedTokenSource(cancellationToken);
        var signal = _signal.Reader.WaitToReadAsync(waiting.Token).AsTask();
        var timer = Task.Delay(delay ?? Timeout.InfiniteTimeSpan, time, waiting.Token);
        await Task.WhenAny(signal, timer);
        await waiting.CancelAsync();
        cancellationToken.ThrowIfCancellationRequested();
        _signal.Reader.TryRead(out _);
    }
}
