using Microsoft.Data.Sqlite;
using OnPut.Local.Storage;

namespace OnPut.Local.Messaging;

/// <summary>The rows of the messages. Times are Unix milliseconds.</summary>
static class MessageTable
{
    public static void Insert(
        SqliteConnection connection, string queue, string id, string body, string? attributes, long sent, long visible) =>
        connection.Execute(
            """
            INSERT INTO sqs_messages (queue, id, body, attributes, sent, visible) VALUES ($queue, $id, $body, $attributes, $sent, $visible)
            """,
            ("$queue", queue), ("$id", id), ("$body", body), ("$attributes", attributes), ("$sent", sent), ("$visible", visible));

    /// <summary>What can be received now, the longest visible first.</summary>
    public static List<StoredMessage> Visible(SqliteConnection connection, string queue, long now, int most) => connection.Query(
        """
        SELECT sequence, id, body, attributes, sent, receives, first_received, dead_letter_source FROM sqs_messages
        WHERE queue = $queue AND visible <= $now ORDER BY visible, sequence LIMIT $most
        """,
        row => new StoredMessage(
            row.GetInt64(0), row.GetString(1), row.GetString(2), row.StringOrNull(3), row.GetInt64(4), row.GetInt32(5),
            row.IsDBNull(6) ? null : row.GetInt64(6), row.StringOrNull(7)),
        ("$queue", queue), ("$now", now), ("$most", most));

    /// <summary>When the next hidden message shows; null where none is hidden.</summary>
    public static long? NextVisible(SqliteConnection connection, string queue, long now) => connection.Scalar<long?>(
        "SELECT min(visible) FROM sqs_messages WHERE queue = $queue AND visible > $now", ("$queue", queue), ("$now", now));

    public static void MarkReceived(SqliteConnection connection, long sequence, string receipt, long now, long visible) =>
        connection.Execute(
            """
            UPDATE sqs_messages
            SET receipt = $receipt, visible = $visible, receives = receives + 1, first_received = coalesce(first_received, $now)
            WHERE sequence = $sequence
            """,
            ("$sequence", sequence), ("$receipt", receipt), ("$now", now), ("$visible", visible));

    /// <summary>Gives a message up to its dead-letter queue: it keeps its id and its age, and is counted anew.</summary>
    public static void Move(SqliteConnection connection, long sequence, string toQueue, string sourceArn, long now) => connection.Execute(
        """
        UPDATE sqs_messages
        SET queue = $queue, dead_letter_source = $source, visible = $now, receipt = NULL, receives = 0, first_received = NULL
        WHERE sequence = $sequence
        """,
        ("$sequence", sequence), ("$queue", toQueue), ("$source", sourceArn), ("$now", now));

    public static void Delete(SqliteConnection connection, long sequence) =>
        connection.Execute("DELETE FROM sqs_messages WHERE sequence = $sequence", ("$sequence", sequence));

    public static bool Delete(SqliteConnection connection, string queue, ReceiptHandle handle) => connection.Execute(
        "DELETE FROM sqs_messages WHERE sequence = $sequence AND queue = $queue AND receipt = $receipt",
        ("$sequence", handle.Sequence), ("$queue", queue), ("$receipt", handle.Receipt)) > 0;

    public static bool ChangeVisibility(SqliteConnection connection, string queue, ReceiptHandle handle, long now, long visible) =>
        connection.Execute(
            """
            UPDATE sqs_messages SET visible = $visible
            WHERE sequence = $sequence AND queue = $queue AND receipt = $receipt AND visible > $now
            """,
            ("$sequence", handle.Sequence), ("$queue", queue), ("$receipt", handle.Receipt), ("$now", now), ("$visible", visible)) > 0;

    /// <summary>Undoes every receive that was not followed by a deletion, its count included.</summary>
    public static int Release(SqliteConnection connection, string queue, long now) => connection.Execute(
        """
        UPDATE sqs_messages SET visible = min(visible, $now), receipt = NULL, receives = receives - 1
        WHERE queue = $queue AND receipt IS NOT NULL
        """,
        ("$queue", queue), ("$now", now));

    public static void Purge(SqliteConnection connection, string queue) =>
        connection.Execute("DELETE FROM sqs_messages WHERE queue = $queue", ("$queue", queue));

    public static QueueDepth Count(SqliteConnection connection, string queue, long now, long keptSince) => connection.Single(
        """
        SELECT coalesce(sum(visible <= $now), 0),
            coalesce(sum(visible > $now AND receipt IS NOT NULL), 0),
            coalesce(sum(visible > $now AND receipt IS NULL), 0)
        FROM sqs_messages WHERE queue = $queue AND sent >= $kept_since
        """,
        row => new QueueDepth(row.GetInt32(0), row.GetInt32(1), row.GetInt32(2)),
        ("$queue", queue), ("$now", now), ("$kept_since", keptSince))!;
}
