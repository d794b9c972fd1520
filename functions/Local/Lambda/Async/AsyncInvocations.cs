using Microsoft.Data.Sqlite;
using OnPut.Local.Messaging;

namespace OnPut.Local.Lambda.Async;

/// <summary>The way into the functions' queues of asynchronous invocations.</summary>
sealed class AsyncInvocations(IEnumerable<string> functionArns, TimeProvider time) : IAsyncInvocations
{
    readonly Dictionary<string, WakeUp> _wakeUps = functionArns.ToDictionary(arn => arn, _ => new WakeUp(), StringComparer.Ordinal);

    /// <summary>What the function's worker waits for.</summary>
    public WakeUp WakeUpOf(string functionArn) => _wakeUps[functionArn];

    public void Enqueue(SqliteConnection connection, string functionArn, string payload) => Add(connection, functionArn, payload);

    /// <inheritdoc cref="Enqueue"/>
    /// <returns>The request id, which all attempts have.</returns>
    public string Add(SqliteConnection connection, string functionArn, string payload)
    {
        if (!_wakeUps.TryGetValue(functionArn, out var wakeUp))
            throw new ArgumentException($"There is no function {functionArn}.", nameof(functionArn));
        var requestId = Guid.NewGuid().ToString();
        AsyncTable.Add(connection, functionArn, requestId, payload, time.GetUtcNow());
        // Too early, before the transaction ends, and harmless: the worker looks through the same writer.
        wakeUp.Set();
        return requestId;
    }
}
