namespace OnPut.Local.Lambda.Async;

static class AsyncSchema
{
    /// <summary>Times are Unix milliseconds.</summary>
    public const string Script = """
        CREATE TABLE IF NOT EXISTS async_invocation (
            id INTEGER PRIMARY KEY AUTOINCREMENT,
            function_arn TEXT NOT NULL,
            request_id TEXT NOT NULL,
            payload TEXT NOT NULL,
            accepted INTEGER NOT NULL,
            failures INTEGER NOT NULL DEFAULT 0,
            due INTEGER NOT NULL);
        CREATE INDEX IF NOT EXISTS async_invocation_due ON async_invocation (function_arn, due);
        CREATE TABLE IF NOT EXISTS async_dropped (function_arn TEXT PRIMARY KEY, count INTEGER NOT NULL) WITHOUT ROWID;
        """;
}
