namespace OnPut.Thumbnails.Imaging;

/// <summary>
/// One render on a thread of its own, watched: over its time or cancelled it is told to stop, and given up on where it does not.
/// A thread of its own, because it blocks in native code, and the pool of a small machine is one thread that the stream may be waiting for.
/// </summary>
/// <param name="longest">What one render may take, the time spent waiting for bytes not counted.</param>
/// <param name="patience">How long a decoder that was told to stop may take to notice.</param>
internal sealed class RenderThread(TimeSpan longest, TimeSpan patience, TimeProvider time)
{
    /// <summary>True once a decoder did not stop: its thread goes on, with the memory it holds.</summary>
    public bool IsStuck { get; private set; }

    /// <param name="render">Gets the stream and the token that tells it to stop.</param>
    /// <exception cref="OperationCanceledException">Cancelled from outside.</exception>
    public async Task<RenderResult> RunAsync(Stream stream, Func<Stream, CancellationToken, RenderResult> render, CancellationToken cancellationToken)
    {
        var timed = new TimedStream(stream, time);
        var stop = CancellationTokenSource.CreateLinkedTokenSource(cancellationToken);
        var rendering = Task.Factory.StartNew(
            () => render(timed, stop.Token), CancellationToken.None, TaskCreationOptions.LongRunning, TaskScheduler.Default);

        var isOverTime = await IsOverTimeAsync(rendering, timed, cancellationToken);
        await stop.CancelAsync();
        IsStuck = !await EndsAsync(rendering, patience, CancellationToken.None);
        if (IsStuck)
            return isOverTime ? OverTime() : throw new OperationCanceledException(cancellationToken);

        stop.Dispose();
        try
        {
            return await rendering;
        }
        catch (OperationCanceledException) when (isOverTime)
        {
            return OverTime();
        }
    }

    /// <returns>False where it ended in time or was cancelled from outside.</returns>
    async Task<bool> IsOverTimeAsync(Task rendering, TimedStream stream, CancellationToken cancellationToken)
    {
        var began = time.GetTimestamp();
        for (var left = longest; left > TimeSpan.Zero; left = longest - (time.GetElapsedTime(began) - stream.Waited))
        {
            if (await EndsAsync(rendering, left, cancellationToken) || cancellationToken.IsCancellationRequested)
                return false;
        }
        return true;
    }

    async Task<bool> EndsAsync(Task rendering, TimeSpan within, CancellationToken cancellationToken)
    {
        using var waiting = CancellationTokenSource.CreateLinkedTokenSource(cancellationToken);
        await Task.WhenAny(rendering, Task.Delay(within, time, waiting.Token));
        await waiting.CancelAsync();
        return rendering.IsCompleted;
    }

    Refused OverTime() => new(
        RefusalKind.OverLimit,
        $"The picture takes more than {longest.TotalSeconds:0.###} s to decode, and no more is given to one picture.",
        new("time", (long)longest.TotalMilliseconds, (long)longest.TotalMilliseconds));
}
