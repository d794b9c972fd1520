using Amazon.Lambda.Core;

namespace Amazon.Lambda.RuntimeSupport;

/// <summary>Lambda SnapStart: the process is frozen once it is up, and copies of it handle the invocations.</summary>
static class SnapStart
{
    /// <summary>Runs the registered hooks around the snapshot. What they throw is reported and ends the process.</summary>
    public static async Task RunAsync(RuntimeApi api, CancellationToken cancellationToken)
    {
        try
        {
            await SnapshotRestore.RunBeforeSnapshotAsync();
        }
        catch (Exception failure)
        {
            await api.FailInitializationAsync(failure, "Runtime.BeforeSnapshotError", cancellationToken);
            throw;
        }

        await api.WaitForRestoreAsync(cancellationToken);
        try
        {
            await SnapshotRestore.RunAfterRestoreAsync();
        }
        catch (Exception failure)
        {
            await api.FailRestoreAsync(failure, "Runtime.AfterRestoreError", cancellationToken);
            throw;
        }
    }
}
