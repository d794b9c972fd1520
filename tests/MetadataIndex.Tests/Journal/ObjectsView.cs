using OnPut.MetadataIndex.Journal;

namespace OnPut.MetadataIndex.Tests.Journal;

/// <summary>What is there now, by the journal: once in C#, once as SQL.</summary>
internal static class ObjectsView
{
    /// <summary>
    /// Of the rows of each version the newest; of those that are no permanent delete the newest of each key; and the object is there
    /// if that one is no delete marker.
    /// </summary>
    public static string Sql(string journal) => $"""
        WITH versions AS (
            SELECT * FROM {journal}
            QUALIFY row_number() OVER (PARTITION BY bucket, key, version_id ORDER BY sequence_number DESC, indexed_at DESC) = 1
        ), keys AS (
            SELECT * FROM versions
            WHERE NOT (record_type = 'DELETE' AND NOT coalesce(is_delete_marker, false))
            QUALIFY row_number() OVER (PARTITION BY bucket, key ORDER BY sequence_number DESC) = 1
        )
        SELECT bucket, key, version_id, sequence_number, indexed_at FROM keys
        WHERE NOT coalesce(is_delete_marker, false)
        """;

    public static List<object?[]> Of(IEnumerable<JournalRow> rows) =>
    [
        .. rows.GroupBy(row => (row.Bucket, row.Key, row.VersionId))
            .Select(version => version.OrderBy(row => row.SequenceNumber, StringComparer.Ordinal).ThenBy(row => row.IndexedAt).Last())
            .Where(row => row.RecordType != RecordType.Delete || row.IsDeleteMarker == true)
            .GroupBy(row => (row.Bucket, row.Key))
            .Select(key => key.OrderBy(row => row.SequenceNumber, StringComparer.Ordinal).Last())
            .Where(row => row.IsDeleteMarker != true)
            .Select(row => (object?[])[row.Bucket, row.Key, row.VersionId, row.SequenceNumber, row.IndexedAt]),
    ];
}
