using System.Text;
using Microsoft.Data.Sqlite;
using OnPut.Local.S3.Access;
using OnPut.Local.S3.Checksums;
using OnPut.Local.Storage;

namespace OnPut.Local.S3.Store;

/// <summary>The rows of <c>s3_object</c>.</summary>
internal static class ObjectTable
{
    const string Columns = """
        id, key, sequence, version, marker, modified, size, etag, storage_class,
        checksum_algorithm, checksum_type, checksum, parts, headers, tags, owner, acl, encryption
        """;

    /// <returns>The newest version of a key, which may be a delete marker.</returns>
    public static ObjectVersion? Newest(SqliteConnection connection, Bucket bucket, string key) => connection.Single(
        $"SELECT {Columns} FROM s3_object WHERE bucket = $bucket AND key = $key ORDER BY sequence DESC LIMIT 1",
        Map, ("$bucket", bucket.Id), ("$key", Bytes(key)));

    public static ObjectVersion? Find(SqliteConnection connection, Bucket bucket, string key, string versionId) => connection.Single(
        $"SELECT {Columns} FROM s3_object WHERE bucket = $bucket AND key = $key AND version = $version",
        Map, ("$bucket", bucket.Id), ("$key", Bytes(key)), ("$version", versionId));

    /// <summary>The version of a row that is there.</summary>
    public static ObjectVersion Get(SqliteConnection connection, long id) =>
        connection.Single($"SELECT {Columns} FROM s3_object WHERE id = $id", Map, ("$id", id))!;

    /// <returns>The row of the bucket that a version is in.</returns>
    public static long BucketOf(SqliteConnection connection, long id) =>
        connection.Scalar<long>("SELECT bucket FROM s3_object WHERE id = $id", ("$id", id));

    /// <summary>Inserts the newest version of its key. What was current until now no longer is.</summary>
    /// <returns>The id of the row.</returns>
    public static long Insert(SqliteConnection connection, Bucket bucket, ObjectVersion version)
    {
        var key = Bytes(version.Key);
        connection.Execute(
            "UPDATE s3_object SET current = 0 WHERE bucket = $bucket AND key = $key AND current", ("$bucket", bucket.Id), ("$key", key));
        return connection.Scalar<long>(
            """
            INSERT INTO s3_object (bucket, key, sequence, version, current, marker, modified, size, etag, storage_class,
                                   checksum_algorithm, checksum_type, checksum, parts, headers, tags, owner, acl, encryption)
            VALUES ($bucket, $key, $sequence, $version, NOT $marker, $marker, $modified, $size, $etag, $class,
                    $algorithm, $type, $checksum, $parts, $headers, $tags, $owner, $acl, $encryption)
            RETURNING id
            """,
            ("$bucket", bucket.Id), ("$key", key), ("$sequence", version.Sequence), ("$version", version.VersionId),
            ("$marker", version.IsDeleteMarker), ("$modified", version.Modified.ToUnixTimeMilliseconds()), ("$size", version.Size),
            ("$etag", version.ETag), ("$class", version.StorageClass), ("$algorithm", version.Checksum?.Algorithm.Name),
            ("$type", version.Checksum?.Type.Name()), ("$checksum", version.Checksum?.Value), ("$parts", version.Parts),
            ("$headers", version.Headers.ToJson()), ("$tags", version.Tags.ToJson()),
            ("$owner", version.Owner.Name), ("$acl", version.Acl), ("$encryption", version.Encryption));
    }

    /// <summary>Removes a version. The newest of those that remain becomes the current one, unless it is a delete marker.</summary>
    public static void Delete(SqliteConnection connection, Bucket bucket, ObjectVersion version)
    {
        connection.Execute("DELETE FROM s3_object WHERE id = $id", ("$id", version.Id));
        connection.Execute(
            """
            UPDATE s3_object SET current = 1
            WHERE NOT marker AND NOT current AND id =
                (SELECT id FROM s3_object WHERE bucket = $bucket AND key = $key ORDER BY sequence DESC LIMIT 1)
            """,
            ("$bucket", bucket.Id), ("$key", Bytes(version.Key)));
    }

    public static void SetTags(SqliteConnection connection, ObjectVersion version, TagSet tags) =>
        connection.Execute("UPDATE s3_object SET tags = $tags WHERE id = $id", ("$id", version.Id), ("$tags", tags.ToJson()));

    public static void SetStorageClass(SqliteConnection connection, ObjectVersion version, string storageClass) => connection.Execute(
        "UPDATE s3_object SET storage_class = $class WHERE id = $id", ("$id", version.Id), ("$class", storageClass));

    public static byte[] Bytes(string key) => Encoding.UTF8.GetBytes(key);

    static ObjectVersion Map(SqliteDataReader row) => new()
    {
        Id = row.GetInt64(0),
        Key = Encoding.UTF8.GetString(row.GetFieldValue<byte[]>(1)),
        Sequence = row.GetInt64(2),
        VersionId = row.GetString(3),
        IsDeleteMarker = row.GetBoolean(4),
        Modified = DateTimeOffset.FromUnixTimeMilliseconds(row.GetInt64(5)),
        Size = row.GetInt64(6),
        ETag = row.GetString(7),
        StorageClass = row.GetString(8),
        Checksum = row.StringOrNull(9) is { } algorithm
            ? new Checksum(ChecksumAlgorithm.Find(algorithm)!, ChecksumTypes.Find(row.GetString(10))!.Value, row.GetString(11))
            : null,
        Parts = row.IsDBNull(12) ? null : row.GetInt32(12),
        Headers = ObjectHeaders.FromJson(row.GetString(13)),
        Tags = TagSet.FromJson(row.StringOrNull(14)),
        Owner = new Account(row.GetString(15)),
        Acl = row.StringOrNull(16),
        Encryption = row.StringOrNull(17),
    };
}
