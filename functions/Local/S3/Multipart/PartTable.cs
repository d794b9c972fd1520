using Microsoft.Data.Sqlite;
using OnPut.Local.S3.Store;
using OnPut.Local.Storage;

namespace OnPut.Local.S3.Multipart;

/// <summary>The rows of <c>s3_upload_part</c>.</summary>
internal static class PartTable
{
    /// <summary>Parts in order of their numbers.</summary>
    public static List<StoredPart> List(
        SqliteConnection connection, Upload upload, int after = 0, int count = Limits.Parts) => connection.Query(
        """
        SELECT number, etag, checksum, modified, size, file, bytes FROM s3_upload_part
        WHERE upload = $upload AND number > $after ORDER BY number LIMIT $count
        """,
        row => new StoredPart(
            row.GetInt32(0), row.GetString(1), row.GetString(2), DateTimeOffset.FromUnixTimeMilliseconds(row.GetInt64(3)),
            Contents.Read(row, size: 4, file: 5, bytes: 6)),
        ("$upload", upload.Id), ("$after", after), ("$count", count));

    /// <summary>Inserts a part, in the place of one with its number.</summary>
    public static void Put(Change change, Upload upload, StoredPart part)
    {
        change.Release(change.Connection.Query(
            "DELETE FROM s3_upload_part WHERE upload = $upload AND number = $number RETURNING file",
            row => row.StringOrNull(0), ("$upload", upload.Id), ("$number", part.Number)));
        change.Connection.Execute(
            """
            INSERT INTO s3_upload_part (upload, number, size, etag, checksum, modified, file, bytes)
            VALUES ($upload, $number, $size, $etag, $checksum, $modified, $file, $bytes)
            """,
            ("$upload", upload.Id), ("$number", part.Number), ("$size", part.Content.Size), ("$etag", part.ETag),
            ("$checksum", part.Checksum), ("$modified", part.Modified.ToUnixTimeMilliseconds()),
            ("$file", part.Content.File), ("$bytes", part.Content.Bytes));
    }

    public static void DeleteAll(Change change, string uploadId) => change.Release(change.Connection.Query(
        "DELETE FROM s3_upload_part WHERE upload = $upload RETURNING file", row => row.StringOrNull(0), ("$upload", uploadId)));
}
