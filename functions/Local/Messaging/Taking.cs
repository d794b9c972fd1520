using Microsoft.Data.Sqlite;

namespace OnPut.Local.Messaging;

/// <summary>One look into a queue: hands out what is visible, gives up what was received too often, drops what is too old.</summary>
static class Taking
{
    /// <returns>The messages and, without any, when the next hidden one shows.</returns>
    /// <exception cref="Http.ServiceException">There is no such queue.</exception>
    public static (List<ReceivedMessage> Messages, DateTimeOffset? NextVisible) Take(
        SqliteConnection connection, QueueSignals signals, string queueName, int max, TimeSpan? visibilityTimeout, long now)
    {
        var spec = QueueTable.Find(connection, queueName)?.Spec ?? throw SqsErrors.NoSuchQueue();
        var oldest = now - (long)spec.Retention.TotalMilliseconds;
        // Hidden for a millisecond at least, so that no message comes twice in one receive.
        var visible = now + Math.Max(1, (long)(visibilityTimeout ?? spec.VisibilityTimeout).TotalMilliseconds);
        var taken = new List<ReceivedMessage>();
        while (taken.Count < max && MessageTable.Visible(connection, queueName, now, max - taken.Count) is { Count: > 0 } found)
            foreach (var message in found)
                if (message.Sent < oldest) MessageTable.Delete(connection, message.Sequence);
                else if (!TryRedrive(connection, signals, spec, message, now)) taken.Add(Hand(connection, message, now, visible));
        var next = taken.Count > 0 ? null : MessageTable.NextVisible(connection, queueName, now);
        return (taken, next is null ? null : DateTimeOffset.FromUnixTimeMilliseconds(next.Value));
    }

    static bool TryRedrive(SqliteConnection connection, QueueSignals signals, QueueSpec spec, StoredMessage message, long now)
    {
        if (spec.RedrivePolicy is not { } policy || message.Receives < policy.MaxReceiveCount) return false;
        if (!Arn.TryParse(policy.DeadLetterArn, out var target) || QueueTable.Find(connection, target.Resource) is null) return false;
        MessageTable.Move(connection, message.Sequence, target.Resource, spec.Arn, now);
        signals.Wake(target.Resource);
        return true;
    }

    static ReceivedMessage Hand(SqliteConnection connection, StoredMessage message, long now, long visible)
    {
        var handle = ReceiptHandle.New(message.Sequence);
        MessageTable.MarkReceived(connection, message.Sequence, handle.Receipt, now, visible);
        return new ReceivedMessage(
            message.Id,
            handle.ToString(),
            message.Body,
            MessagingJson.ReadAttributes(message.Attributes),
            DateTimeOffset.FromUnixTimeMilliseconds(message.Sent),
            DateTimeOffset.FromUnixTimeMilliseconds(message.FirstReceived ?? now),
            message.Receives + 1,
            message.DeadLetterSource);
    }
}
