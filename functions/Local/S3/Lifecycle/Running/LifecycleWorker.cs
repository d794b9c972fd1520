using Microsoft.Data.Sqlite;
using Microsoft.Extensions.Logging;

namespace OnPut.Local.S3.Lifecycle.Running;

/// <summary>Runs what falls due while the cloud is up, and at its start what fell due while it was down.</summary>
internal sealed partial class LifecycleWorker(LifecycleRunner runner, TimeProvider clock, ILogger logger)
{
    static readonly TimeSpan Retry = TimeSpan.FromMinutes(1);

    readonly WakeUp _wakeUp = new();

    /// <summary>Says that something may be due earlier than was known.</summary>
    public void WakeUp() => _wakeUp.Set();

    /// <summary>Runs until the token ends.</summary>
    public async Task RunAsync(CancellationToken cancellationToken)
    {
        try
        {
            while (true)
                await _wakeUp.WaitAsync(await RunOnceAsync(cancellationToken), clock, cancellationToken);
        }
        catch (OperationCanceledException)
        {
            // The local cloud stops.
        }
    }

    /// <returns>How long there is nothing to do.</returns>
    async Task<TimeSpan> RunOnceAsync(CancellationToken cancellationToken)
    {
        try
        {
            await runner.RunAsync(cancellationToken);
            return runner.UntilNext();
        }
        catch (SqliteException failure)
        {
            LogFailure(failure);
            return Retry;
        }
    }

    [LoggerMessage(LogLevel.Warning, "Lifecycle rules could not be run")]
    partial void LogFailure(Exception failure);
}
