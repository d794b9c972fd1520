using Microsoft.Data.Sqlite;
using OnPut.Local.Storage;

namespace OnPut.Local.Messaging;

/// <summary>
/// Standard queues: at least once, in the order of becoming visible. Everything is in the catalogue, so what was sent is
/// there after any crash, and what was in flight comes back at its visibility timeout.
/// </summary>
public sealed class Queues(Database database, TimeProvider time)
{
    /// <summary>To be passed to <see cref="Database.Open"/>.</summary>
    public const string Schema = QueueSchema.Script;

    static readonly TimeSpan ShortestWait = TimeSpan.FromMilliseconds(1);

    readonly QueueSignals _signals = new();

    long Now => time.GetUtcNow().ToUnixTimeMilliseconds();

    /// <summary>Creates the queue, or makes it what <paramref name="spec"/> says; its messages stay.</summary>
    public Task EnsureAsync(QueueSpec spec, CancellationToken cancellationToken = default) =>
        database.WriteAsync(connection => QueueTable.Put(connection, spec, time.GetUtcNow()), cancellationToken);

    /// <returns>Null where there is no such queue.</returns>
    public QueueSpec? Find(string queueName) => Record(queueName)?.Spec;

    /// <returns>Every queue, by name.</returns>
    public IReadOnlyList<QueueSpec> List() => [.. database.Read(QueueTable.List).Select(record => record.Spec)];

    /// <returns>False where there is no such queue.</returns>
    public async Task<bool> DeleteQueueAsync(string queueName, CancellationToken cancellationToken = default)
    {
        var existed = await database.WriteAsync(connection => QueueTable.Delete(connection, queueName), cancellationToken);
        _signals.Wake(queueName);
        return existed;
    }

    /// <summary>Sends inside the transaction that <paramref name="connection"/> is in.</summary>
    /// <param name="connection">The writer's connection, as <see cref="Database.WriteAsync"/> hands it out.</param>
    /// <param name="queueName">The queue's name.</param>
    /// <param name="body">The text.</param>
    /// <param name="attributes">Message attributes; none if null.</param>
    /// <param name="delay">How long the message stays hidden; the queue's own delay if null.</param>
    /// <returns>The message id.</returns>
    /// <exception cref="Http.ServiceException">There is no such queue, or the message is larger than it takes.</exception>
    public string Send(
        SqliteConnection connection,
        string queueName,
        string body,
        IReadOnlyDictionary<string, MessageAttribute>? attributes = null,
        TimeSpan? delay = null)
    {
        var spec = QueueTable.Find(connection, queueName)?.Spec ?? throw SqsErrors.NoSuchQueue();
        if (MessageSize.Of(body, attributes) > spec.MaximumMessageSize) throw SqsErrors.MessageTooLong(spec.MaximumMessageSize);
        var id = Guid.NewGuid().ToString();
        var now = Now;
        var visible = now + (long)(delay ?? spec.Delay).TotalMilliseconds;
        MessageTable.Insert(connection, queueName, id, body, MessagingJson.Write(attributes), now, visible);
        _signals.Wake(queueName);
        return id;
    }

    /// <summary>
    /// Receives up to <paramref name="max"/> messages and hides them. Without any, waits up to <paramref name="wait"/>
    /// and returns as soon as one is sent or becomes visible.
    /// </summary>
    /// <param name="queueName">The queue's name.</param>
    /// <param name="max">At least 1.</param>
    /// <param name="visibilityTimeout">How long they stay hidden; the queue's own timeout if null.</param>
    /// <param name="wait">Zero to look once.</param>
    /// <param name="cancellationToken">Ends the wait. Messages already taken then come back at their visibility timeout.</param>
    /// <exception cref="Http.ServiceException">There is no such queue, or it was deleted meanwhile.</exception>
    public async Task<IReadOnlyList<ReceivedMessage>> ReceiveAsync(
        string queueName, int max, TimeSpan? visibilityTimeout, TimeSpan wait, CancellationToken cancellationToken)
    {
        var until = time.GetUtcNow() + wait;
        while (true)
        {
            var signal = _signals.Next(queueName);
            var (messages, nextVisible) = await database.WriteAsync(
                connection => Taking.Take(connection, _signals, queueName, max, visibilityTimeout, Now), cancellationToken);
            var left = until - time.GetUtcNow();
            if (messages.Count > 0 || left <= TimeSpan.Zero) return messages;
            if (nextVisible - time.GetUtcNow() is { } shows && shows < left) left = shows;
            await WaitAsync(signal, left, cancellationToken);
        }
    }

    /// <summary>Deletes received messages. A handle whose message was received again, or is gone, is passed over.</summary>
    /// <exception cref="Http.ServiceException">A handle is none that was ever given out.</exception>
    public Task DeleteAsync(string queueName, IReadOnlyCollection<string> receiptHandles, CancellationToken cancellationToken = default)
    {
        var handles = receiptHandles.Select(Parse).ToList();
        return database.WriteAsync(
            connection => handles.ForEach(handle => MessageTable.Delete(connection, queueName, handle)), cancellationToken);
    }

    /// <summary>Hides a received message for <paramref name="visibilityTimeout"/> from now; zero shows it at once.</summary>
    /// <exception cref="Http.ServiceException">The handle is none, or its message is no longer in flight.</exception>
    public async Task ChangeVisibilityAsync(
        string queueName, string receiptHandle, TimeSpan visibilityTimeout, CancellationToken cancellationToken = default)
    {
        var handle = Parse(receiptHandle);
        await database.WriteAsync(
            connection =>
            {
                var now = Now;
                if (!MessageTable.ChangeVisibility(connection, queueName, handle, now, now + (long)visibilityTimeout.TotalMilliseconds))
                    throw SqsErrors.MessageNotInFlight();
            },
            cancellationToken);
        _signals.Wake(queueName);
    }

    /// <summary>
    /// Makes every message visible whose receiver is gone, as at the start of the cloud, when none can be alive. The lost
    /// receive is not counted: the message had no chance.
    /// </summary>
    /// <returns>How many there were.</returns>
    public async Task<int> ReleaseInFlightAsync(string queueName, CancellationToken cancellationToken = default)
    {
        var released = await database.WriteAsync(connection => MessageTable.Release(connection, queueName, Now), cancellationToken);
        _signals.Wake(queueName);
        return released;
    }

    /// <summary>Deletes every message.</summary>
    public Task PurgeAsync(string queueName, CancellationToken cancellationToken = default) =>
        database.WriteAsync(connection => MessageTable.Purge(connection, queueName), cancellationToken);

    /// <exception cref="Http.ServiceException">There is no such queue.</exception>
    public QueueDepth Depth(string queueName) => database.Read(connection =>
    {
        var spec = QueueTable.Find(connection, queueName)?.Spec ?? throw SqsErrors.NoSuchQueue();
        return MessageTable.Count(connection, queueName, Now, Now - (long)spec.Retention.TotalMilliseconds);
    });

    internal static bool Exists(SqliteConnection connection, string queueName) => QueueTable.Find(connection, queueName) is not null;

    internal QueueRecord? Record(string queueName) => database.Read(connection => QueueTable.Find(connection, queueName));

    internal Task<T> WriteAsync<T>(Func<SqliteConnection, T> work, CancellationToken cancellationToken) =>
        database.WriteAsync(work, cancellationToken);

    async Task WaitAsync(Task signal, TimeSpan most, CancellationToken cancellationToken)
    {
        try
        {
            await signal.WaitAsync(most < ShortestWait ? ShortestWait : most, time, cancellationToken);
        }
        catch (TimeoutException)
        {
            // Time to look once more.
        }
    }

    static ReceiptHandle Parse(string text) =>
        ReceiptHandle.TryParse(text, out var handle) ? handle : throw SqsErrors.InvalidReceiptHandle(text);
}
