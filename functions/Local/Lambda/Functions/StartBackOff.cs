namespace OnPut.Local.Lambda.Functions;

/// <summary>The wait before a function is started again whose starts failed: twice as long after each, half a minute at most.</summary>
sealed class StartBackOff(TimeProvider time)
{
    static readonly TimeSpan First = TimeSpan.FromMilliseconds(500);
    static readonly TimeSpan Longest = TimeSpan.FromSeconds(30);

    int _failures;

    public void Succeeded() => Volatile.Write(ref _failures, 0);

    public void Failed() => Interlocked.Increment(ref _failures);

    public Task WaitAsync(CancellationToken cancellationToken)
    {
        var failures = Volatile.Read(ref _failures);
        if (failures == 0)
            return Task.CompletedTask;
        var wait = First * Math.Pow(2, Math.Min(failures, 16) - 1);
        return Task.Delay(wait < Longest ? wait : Longest, time, cancellationToken);
    }
}
