namespace OnPut.Local.Messaging;

static class QueueSchema
{
    /// <summary>Times are Unix milliseconds, durations milliseconds. A message with a receipt was received and not deleted.</summary>
    public const string Script = """
        CREATE TABLE IF NOT EXISTS sqs_queues (
            name TEXT PRIMARY KEY,
            visibility INTEGER NOT NULL,
            retention INTEGER NOT NULL,
            delay INTEGER NOT NULL,
            receive_wait INTEGER NOT NULL,
            maximum_size INTEGER NOT NULL,
            dead_letter_arn TEXT,
            max_receive_count INTEGER,
            other_attributes TEXT,
            tags TEXT,
            created INTEGER NOT NULL,
            modified INTEGER NOT NULL
        ) WITHOUT ROWID;
        CREATE TABLE IF NOT EXISTS sqs_messages (
            sequence INTEGER PRIMARY KEY AUTOINCREMENT,
            queue TEXT NOT NULL REFERENCES sqs_queues (name) ON DELETE CASCADE,
            id TEXT NOT NULL,
            body TEXT NOT NULL,
            attributes TEXT,
            sent INTEGER NOT NULL,
            visible INTEGER NOT NULL,
            receipt TEXT,
            receives INTEGER NOT NULL DEFAULT 0,
            first_received INTEGER,
            dead_letter_source TEXT
        );
        CREATE INDEX IF NOT EXISTS sqs_messages_by_visibility ON sqs_messages (queue, visible);
        """;
}
