namespace OnPut.Cli.Asking;

/// <summary>The columns of the journal's files, in their order, with DuckDB's names for their types.</summary>
static class JournalColumns
{
    public static IReadOnlyList<(string Name, string Type)> All { get; } =
    [
        ("bucket", "VARCHAR"),
        ("key", "VARCHAR"),
        ("sequence_number", "VARCHAR"),
        ("record_type", "VARCHAR"),
        ("record_timestamp", "TIMESTAMP"),
        ("version_id", "VARCHAR"),
        ("is_delete_marker", "BOOLEAN"),
        ("size", "BIGINT"),
        ("last_modified_date", "TIMESTAMP"),
        ("e_tag", "VARCHAR"),
        ("storage_class", "VARCHAR"),
        ("is_multipart", "BOOLEAN"),
        ("encryption_status", "VARCHAR"),
        ("is_bucket_key_enabled", "BOOLEAN"),
        ("kms_key_arn", "VARCHAR"),
        ("checksum_algorithm", "VARCHAR"),
        ("object_tags", "MAP(VARCHAR, VARCHAR)"),
        ("user_metadata", "MAP(VARCHAR, VARCHAR)"),
        ("requester", "VARCHAR"),
        ("source_ip_address", "VARCHAR"),
        ("request_id", "VARCHAR"),
        ("indexed_at", "TIMESTAMP"),
        ("content_type", "VARCHAR"),
        ("detected_type", "VARCHAR"),
        ("type_mismatch", "BOOLEAN"),
        ("kind", "VARCHAR"),
        ("width", "INTEGER"),
        ("height", "INTEGER"),
        ("pages", "INTEGER"),
        ("duration_ms", "BIGINT"),
        ("taken_at", "TIMESTAMP"),
        ("taken_at_offset", "VARCHAR"),
        ("camera", "VARCHAR"),
        ("lens", "VARCHAR"),
        ("latitude", "DOUBLE"),
        ("longitude", "DOUBLE"),
        ("title", "VARCHAR"),
        ("author", "VARCHAR"),
        ("description", "VARCHAR"),
        ("keywords", "VARCHAR[]"),
        ("language", "VARCHAR"),
        ("row_count", "BIGINT"),
        ("columns", "VARCHAR[]"),
        ("text_excerpt", "VARCHAR"),
        ("problems", "VARCHAR[]"),
    ];

    /// <summary>A table of these columns without rows: what files lack is NULL beside it, and without files it is all there is.</summary>
    public static string EmptySelect { get; } =
        $"SELECT {string.Join(", ", All.Select(column => $"NULL::{column.Type} AS \"{column.Name}\""))} WHERE false";
}
