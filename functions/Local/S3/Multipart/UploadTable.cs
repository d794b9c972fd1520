using System.Text;
using System.Text.Json;
using Microsoft.Data.Sqlite;
using OnPut.Local.S3.Access;
using OnPut.Local.S3.Checksums;
using OnPut.Local.S3.Errors;
using OnPut.Local.S3.Listing;
using OnPut.Local.S3.Store;
using OnPut.Local.Storage;

namespace OnPut.Local.S3.Multipart;

/// <summary>The rows of <c>s3_upload</c>. A completed upload stays for a while, without parts, to answer a repeated completion.</summary>
internal static class UploadTable
{
    const string Columns = "key, id, initiated, storage_class, checksum_algorithm, checksum_type, headers, tags, owner, acl, encryption, lock";

    /// <exception cref="Http.ServiceException"><c>NoSuchUpload</c>: unknown, of another key, aborted or completed.</exception>
    public static Upload Get(SqliteConnection connection, Bucket bucket, string key, string id) => connection.Single(
        $"SELECT {Columns} FROM s3_upload WHERE id = $id AND bucket = $bucket AND key = $key AND completed IS NULL",
        Map, ("$id", id), ("$bucket", bucket.Id), ("$key", ObjectTable.Bytes(key))) ?? throw UploadErrors.NoSuchUpload(id);

    /// <returns>What the upload became; null where it is in progress or unknown.</returns>
    public static CompletedUpload? FindCompleted(SqliteConnection connection, Bucket bucket, string key, string id)
    {
        var json = connection.Scalar<string>(
            "SELECT completed FROM s3_upload WHERE id = $id AND bucket = $bucket AND key = $key",
            ("$id", id), ("$bucket", bucket.Id), ("$key", ObjectTable.Bytes(key)));
        return json is null ? null : JsonSerializer.Deserialize(json, S3Json.Default.CompletedUpload);
    }

    public static void Insert(SqliteConnection connection, Bucket bucket, Upload upload) => connection.Execute(
        """
        INSERT INTO s3_upload (id, bucket, key, initiated, storage_class, checksum_algorithm, checksum_type, headers, tags,
                               owner, acl, encryption, lock)
        VALUES ($id, $bucket, $key, $initiated, $class, $algorithm, $type, $headers, $tags, $owner, $acl, $encryption, $lock)
        """,
        ("$id", upload.Id), ("$bucket", bucket.Id), ("$key", ObjectTable.Bytes(upload.Key)),
        ("$initiated", upload.Initiated.ToUnixTimeMilliseconds()), ("$class", upload.StorageClass),
        ("$algorithm", upload.ChosenAlgorithm?.Name), ("$type", upload.ChecksumType.Name()),
        ("$headers", upload.Headers.ToJson()), ("$tags", upload.Tags.ToJson()),
        ("$owner", upload.Owner.Name), ("$acl", upload.Acl), ("$encryption", upload.Encryption), ("$lock", upload.Lock));

    public static void SetCompleted(SqliteConnection connection, Upload upload, CompletedUpload completed) => connection.Execute(
        "UPDATE s3_upload SET completed = $completed WHERE id = $id",
        ("$id", upload.Id), ("$completed", JsonSerializer.Serialize(completed, S3Json.Default.CompletedUpload)));

    /// <summary>Removes an upload and its parts.</summary>
    public static void Abort(Change change, string id)
    {
        PartTable.DeleteAll(change, id);
        change.Connection.Execute("DELETE FROM s3_upload WHERE id = $id", ("$id", id));
    }

    /// <summary>Removes every upload of a bucket and its parts.</summary>
    /// <returns>The files that the parts referred to.</returns>
    public static List<string?> DeleteAll(SqliteConnection connection, Bucket bucket)
    {
        var files = connection.Query(
            "DELETE FROM s3_upload_part WHERE upload IN (SELECT id FROM s3_upload WHERE bucket = $bucket) RETURNING file",
            row => row.StringOrNull(0), ("$bucket", bucket.Id));
        connection.Execute("DELETE FROM s3_upload WHERE bucket = $bucket", ("$bucket", bucket.Id));
        return files;
    }

    /// <summary>Forgets completed uploads that were begun before a time.</summary>
    public static void ForgetCompleted(SqliteConnection connection, DateTimeOffset before) => connection.Execute(
        "DELETE FROM s3_upload WHERE completed IS NOT NULL AND initiated < $before", ("$before", before.ToUnixTimeMilliseconds()));

    /// <summary>The uploads in progress by key and then in the order in which they began; <c>$within</c> is an upload's id.</summary>
    public static KeyCursor<Upload> InProgress(SqliteConnection connection, Bucket bucket) => new(
        connection,
        $"""
        SELECT {Columns} FROM s3_upload
        WHERE bucket = $bucket AND completed IS NULL AND key >= $from AND NOT ($within IS NOT NULL AND key = $from AND id <= $within)
        ORDER BY key, id
        """,
        Map, bucket.Id);

    static Upload Map(SqliteDataReader row) => new()
    {
        Key = Encoding.UTF8.GetString(row.GetFieldValue<byte[]>(0)),
        Id = row.GetString(1),
        Initiated = DateTimeOffset.FromUnixTimeMilliseconds(row.GetInt64(2)),
        StorageClass = row.GetString(3),
        ChosenAlgorithm = ChecksumAlgorithm.Find(row.StringOrNull(4)),
        ChecksumType = ChecksumTypes.Find(row.GetString(5))!.Value,
        Headers = ObjectHeaders.FromJson(row.GetString(6)),
        Tags = TagSet.FromJson(row.StringOrNull(7)),
        Owner = new Account(row.GetString(8)),
        Acl = row.StringOrNull(9),
        Encryption = row.StringOrNull(10),
        Lock = row.StringOrNull(11),
    };
}
