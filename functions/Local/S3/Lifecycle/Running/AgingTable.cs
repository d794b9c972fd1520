using System.Text;
using Microsoft.Data.Sqlite;
using OnPut.Local.S3.Store;
using OnPut.Local.Storage;

namespace OnPut.Local.S3.Lifecycle.Running;

/// <summary>Objects and uploads as lifecycle rules look at them.</summary>
internal static class AgingTable
{
    const string HasRules = "IN (SELECT bucket FROM s3_bucket_setting WHERE name = 'lifecycle')";

    // Rules ask for 100 newer noncurrent versions at most, and the current one is newer as well.
    const string Select = """
        SELECT o.id, o.bucket, o.key, o.size, o.tags, o.storage_class, o.marker, o.modified,
            (SELECT n.modified FROM s3_object AS n
             WHERE n.bucket = o.bucket AND n.key = o.key AND n.sequence > o.sequence ORDER BY n.sequence LIMIT 1),
            (SELECT count(*) FROM (SELECT 1 FROM s3_object AS n
             WHERE n.bucket = o.bucket AND n.key = o.key AND n.sequence > o.sequence LIMIT 101)),
            NOT EXISTS (SELECT 1 FROM s3_object AS n WHERE n.bucket = o.bucket AND n.key = o.key AND n.id <> o.id),
            (SELECT b.versioning IS NOT NULL FROM s3_bucket AS b WHERE b.id = o.bucket),
            EXISTS (SELECT 1 FROM s3_legal_hold AS h WHERE h.object = o.id AND h.is_on)
        FROM s3_object AS o
        """;

    /// <summary>The versions of all buckets with rules, in the order of their rows.</summary>
    /// <param name="after">The row before the first; 0 to begin.</param>
    public static List<AgingVersion> Page(SqliteConnection connection, long after, int count) => connection.Query(
        $"{Select} WHERE o.id > $after AND +o.bucket {HasRules} ORDER BY o.id LIMIT $count", Map, ("$after", after), ("$count", count));

    public static AgingVersion? Find(SqliteConnection connection, long id) =>
        connection.Single($"{Select} WHERE o.id = $id", Map, ("$id", id));

    /// <summary>The uploads in progress of all buckets with rules, in the order of their ids.</summary>
    /// <param name="after">The id before the first; empty to begin.</param>
    public static List<AgingUpload> Uploads(SqliteConnection connection, string after, int count) => connection.Query(
        $"""
        SELECT id, bucket, key, initiated FROM s3_upload
        WHERE id > $after AND completed IS NULL AND +bucket {HasRules} ORDER BY id LIMIT $count
        """,
        MapUpload, ("$after", after), ("$count", count));

    public static AgingUpload? FindUpload(SqliteConnection connection, string id) => connection.Single(
        "SELECT id, bucket, key, initiated FROM s3_upload WHERE id = $id AND completed IS NULL", MapUpload, ("$id", id));

    static AgingVersion Map(SqliteDataReader row) => new()
    {
        Id = row.GetInt64(0),
        BucketId = row.GetInt64(1),
        Key = Encoding.UTF8.GetString(row.GetFieldValue<byte[]>(2)),
        Size = row.GetInt64(3),
        Tags = TagSet.FromJson(row.StringOrNull(4)),
        StorageClass = row.GetString(5),
        IsDeleteMarker = row.GetBoolean(6),
        Made = Time(row, 7),
        Replaced = row.IsDBNull(8) ? null : Time(row, 8),
        NewerNoncurrent = Math.Max(0, row.GetInt32(9) - 1),
        IsAlone = row.GetBoolean(10),
        IsVersioned = row.GetBoolean(11),
        IsHeld = row.GetBoolean(12),
    };

    static AgingUpload MapUpload(SqliteDataReader row) =>
        new(row.GetString(0), row.GetInt64(1), Encoding.UTF8.GetString(row.GetFieldValue<byte[]>(2)), Time(row, 3));

    static DateTimeOffset Time(SqliteDataReader row, int column) => DateTimeOffset.FromUnixTimeMilliseconds(row.GetInt64(column));
}
