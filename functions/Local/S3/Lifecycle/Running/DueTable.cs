using Microsoft.Data.Sqlite;
using OnPut.Local.Storage;

namespace OnPut.Local.S3.Lifecycle.Running;

/// <summary>
/// The rows of <c>s3_due</c>: what is to be looked at again, and on which midnight. They say when to look, not what to do:
/// what a row is about may have changed since, or be gone.
/// </summary>
internal static class DueTable
{
    public static void Clear(SqliteConnection connection) => connection.Execute("DELETE FROM s3_due");

    public static void Add(SqliteConnection connection, DueRow row) => connection.Execute(
        "INSERT OR IGNORE INTO s3_due (at, object, upload) VALUES ($at, $object, $upload)",
        ("$at", row.At.ToUnixTimeMilliseconds()), ("$object", row.Version), ("$upload", row.Upload));

    /// <summary>Adds every version of the key that a version has.</summary>
    public static void AddKeyOf(SqliteConnection connection, DateTimeOffset at, AgingVersion version) => connection.Execute(
        """
        INSERT OR IGNORE INTO s3_due (at, object, upload)
        SELECT $at, id, '' FROM s3_object WHERE bucket = $bucket AND key = $key
        """,
        ("$at", at.ToUnixTimeMilliseconds()), ("$bucket", version.BucketId), ("$key", Store.ObjectTable.Bytes(version.Key)));

    /// <returns>The earliest time for which there is a row; null where there is none.</returns>
    public static DateTimeOffset? Earliest(SqliteConnection connection) => connection.Single(
        "SELECT at FROM s3_due ORDER BY at LIMIT 1", row => (DateTimeOffset?)DateTimeOffset.FromUnixTimeMilliseconds(row.GetInt64(0)));

    /// <summary>Takes rows of one time away.</summary>
    public static List<DueRow> Take(SqliteConnection connection, DateTimeOffset at, int most) => connection.Query(
        """
        DELETE FROM s3_due WHERE (at, object, upload) IN
            (SELECT at, object, upload FROM s3_due WHERE at = $at ORDER BY object, upload LIMIT $most)
        RETURNING object, upload
        """,
        row => new DueRow(at, row.GetInt64(0), row.GetString(1)), ("$at", at.ToUnixTimeMilliseconds()), ("$most", most));
}
