using Microsoft.Data.Sqlite;
using OnPut.Local.Lambda.Functions;
using OnPut.Local.Messaging;
using OnPut.Local.Storage;

namespace OnPut.Local.Lambda.Async;

/// <summary>
/// Runs one function's asynchronous invocations and retries what fails (AWS: "How Lambda handles errors and retries with
/// asynchronous invocation"). What is under way at a crash is run again by the next worker.
/// </summary>
sealed class AsyncWorker(
    FunctionHost host, WakeUp wakeUp, Database database, IEventDestinations destinations, ILocalCloudObserver observer, TimeProvider time)
{
    static readonly TimeSpan AfterTrouble = TimeSpan.FromSeconds(1);
    static readonly TimeSpan[] RetryDelays = [TimeSpan.FromMinutes(1), TimeSpan.FromMinutes(2)];

    readonly Dictionary<long, Task> _underWay = [];

    string FunctionArn => host.Function.Arn;

    /// <summary>Works until the token ends, then waits for what is under way.</summary>
    public async Task RunAsync(CancellationToken cancellationToken)
    {
        try
        {
            while (true)
            {
                var (due, next) = await TakeAsync(cancellationToken);
                foreach (var invocation in due)
                    _underWay[invocation.Id] = RunOneAsync(invocation);
                var wait = _underWay.Count < host.Concurrency ? next - time.GetUtcNow() : null;
                await wakeUp.WaitAsync(wait < TimeSpan.Zero ? TimeSpan.Zero : wait, time, cancellationToken);
            }
        }
        catch (OperationCanceledException)
        {
            await Task.WhenAll(_underWay.Values);
        }
    }

    /// <summary>Reads as the writer does, so that it sees every event whose wake-up came from within its transaction.</summary>
    Task<(List<AsyncInvocation> Due, DateTimeOffset? Next)> TakeAsync(CancellationToken cancellationToken)
    {
        foreach (var id in _underWay.Where(pair => pair.Value.IsCompleted).Select(pair => pair.Key).ToArray())
            _underWay.Remove(id);
        var known = _underWay.Keys.ToHashSet();
        var free = host.Concurrency - known.Count;
        var now = time.GetUtcNow();
        return database.WriteAsync(
            connection =>
            {
                var due = AsyncTable.Due(connection, FunctionArn, now, host.Concurrency);
                return (due.Where(invocation => !known.Contains(invocation.Id)).Take(free).ToList(), AsyncTable.NextDue(connection, FunctionArn, now));
            },
            cancellationToken);
    }

    async Task RunOneAsync(AsyncInvocation invocation)
    {
        try
        {
            var payload = System.Text.Encoding.UTF8.GetBytes(invocation.Payload);
            var result = await host.InvokeAsync(new InvocationRequest(payload, invocation.RequestId), CancellationToken.None);
            await database.WriteAsync(connection => Settle(connection, invocation, result));
        }
        catch (OperationCanceledException)
        {
            // The local cloud stops; the event stays for the next one.
        }
        catch (SqliteException failure)
        {
            observer.Warned($"{host.Function.LogicalId}: an asynchronous invocation could not be settled and will run again: {failure.Message}");
            await Task.Delay(AfterTrouble, time);
        }
        finally
        {
            wakeUp.Set();
        }
    }

    void Settle(SqliteConnection connection, AsyncInvocation invocation, InvocationResult result)
    {
        var policy = host.Function.Async;
        var attempts = invocation.Failures + 1;
        var retry = time.GetUtcNow() + RetryDelays[Math.Min(invocation.Failures, RetryDelays.Length - 1)];
        if (!result.Succeeded && invocation.Failures < policy.Retries && retry - invocation.Accepted <= policy.MaximumAge)
        {
            AsyncTable.Retry(connection, invocation.Id, retry);
            return;
        }
        AsyncTable.Remove(connection, invocation.Id);
        if (result.Succeeded)
            return;
        var kept = policy.DeadLetterArn is { } deadLetters && TryDeliver(connection, deadLetters, invocation.Payload);
        if (policy.OnFailureArn is { } onFailure)
            kept |= TryDeliver(connection, onFailure, FailureRecord.Write(FunctionArn, invocation, attempts, result, time.GetUtcNow()));
        if (!kept)
            AsyncTable.AddDropped(connection, FunctionArn);
    }

    /// <returns>False where the queue or topic was deleted meanwhile.</returns>
    bool TryDeliver(SqliteConnection connection, string arn, string message)
    {
        try
        {
            destinations.Deliver(connection, arn, message);
            return true;
        }
        catch (ArgumentException failure)
        {
            observer.Warned($"{host.Function.LogicalId}: a failed event has nowhere to go: {failure.Message}");
            return false;
        }
    }
}
