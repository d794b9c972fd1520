using Microsoft.Data.Sqlite;
using OnPut.Local.Storage;

namespace OnPut.Local.Messaging;

/// <summary>The rows of the queues themselves.</summary>
static class QueueTable
{
    const string Columns = """
        name, visibility, retention, delay, receive_wait, maximum_size, dead_letter_arn, max_receive_count,
        other_attributes, tags, created, modified
        """;

    public static QueueRecord? Find(SqliteConnection connection, string name) =>
        connection.Single($"SELECT {Columns} FROM sqs_queues WHERE name = $name", Map, ("$name", name));

    public static List<QueueRecord> List(SqliteConnection connection) =>
        connection.Query($"SELECT {Columns} FROM sqs_queues ORDER BY name", Map);

    public static void Put(SqliteConnection connection, QueueSpec spec, DateTimeOffset now) => connection.Execute(
        """
        INSERT INTO sqs_queues (
            name, visibility, retention, delay, receive_wait, maximum_size,
            dead_letter_arn, max_receive_count, other_attributes, created, modified)
        VALUES (
            $name, $visibility, $retention, $delay, $receive_wait, $maximum_size,
            $dead_letter_arn, $max_receive_count, $other_attributes, $now, $now)
        ON CONFLICT (name) DO UPDATE SET
            visibility = excluded.visibility, retention = excluded.retention, delay = excluded.delay,
            receive_wait = excluded.receive_wait, maximum_size = excluded.maximum_size,
            dead_letter_arn = excluded.dead_letter_arn, max_receive_count = excluded.max_receive_count,
            other_attributes = excluded.other_attributes, modified = excluded.modified
        """,
        ("$name", spec.Name),
        ("$visibility", (long)spec.VisibilityTimeout.TotalMilliseconds),
        ("$retention", (long)spec.Retention.TotalMilliseconds),
        ("$delay", (long)spec.Delay.TotalMilliseconds),
        ("$receive_wait", (long)spec.ReceiveWait.TotalMilliseconds),
        ("$maximum_size", spec.MaximumMessageSize),
        ("$dead_letter_arn", spec.RedrivePolicy?.DeadLetterArn),
        ("$max_receive_count", spec.RedrivePolicy?.MaxReceiveCount),
        ("$other_attributes", MessagingJson.Write(spec.OtherAttributes)),
        ("$now", now.ToUnixTimeMilliseconds()));

    public static void PutTags(SqliteConnection connection, string name, IReadOnlyDictionary<string, string> tags) =>
        connection.Execute("UPDATE sqs_queues SET tags = $tags WHERE name = $name", ("$name", name), ("$tags", MessagingJson.Write(tags)));

    public static bool Delete(SqliteConnection connection, string name) =>
        connection.Execute("DELETE FROM sqs_queues WHERE name = $name", ("$name", name)) > 0;

    static QueueRecord Map(SqliteDataReader row) => new(
        new QueueSpec(row.GetString(0), Milliseconds(row, 1), Milliseconds(row, 2), Milliseconds(row, 3), MapRedrive(row))
        {
            ReceiveWait = Milliseconds(row, 4),
            MaximumMessageSize = row.GetInt32(5),
            OtherAttributes = MessagingJson.ReadValues(row.StringOrNull(8)),
        },
        MessagingJson.ReadValues(row.StringOrNull(9)),
        DateTimeOffset.FromUnixTimeMilliseconds(row.GetInt64(10)),
        DateTimeOffset.FromUnixTimeMilliseconds(row.GetInt64(11)));

    static RedrivePolicy? MapRedrive(SqliteDataReader row) => row.IsDBNull(6) ? null : new RedrivePolicy(row.GetString(6), row.GetInt32(7));

    static TimeSpan Milliseconds(SqliteDataReader row, int column) => TimeSpan.FromMilliseconds(row.GetInt64(column));
}
