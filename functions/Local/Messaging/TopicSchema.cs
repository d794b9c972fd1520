namespace OnPut.Local.Messaging;

static class TopicSchema
{
    public const string Script = """
        CREATE TABLE IF NOT EXISTS sns_topics (
            arn TEXT PRIMARY KEY,
            name TEXT NOT NULL,
            attributes TEXT,
            tags TEXT
        ) WITHOUT ROWID;
        CREATE TABLE IF NOT EXISTS sns_subscriptions (
            arn TEXT PRIMARY KEY,
            topic TEXT NOT NULL REFERENCES sns_topics (arn) ON DELETE CASCADE,
            protocol TEXT NOT NULL,
            endpoint TEXT NOT NULL,
            raw INTEGER NOT NULL,
            filter_policy TEXT,
            filter_scope INTEGER NOT NULL,
            UNIQUE (topic, protocol, endpoint)
        ) WITHOUT ROWID;
        """;
}
