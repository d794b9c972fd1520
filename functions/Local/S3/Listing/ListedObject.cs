using System.Text;
using Microsoft.Data.Sqlite;
using OnPut.Local.S3.Access;
using OnPut.Local.S3.Store;
using OnPut.Local.Storage;

namespace OnPut.Local.S3.Listing;

/// <summary>What a listing tells of an object, and of a version the more.</summary>
/// <param name="ETag">Without quotes.</param>
internal sealed record ListedObject(
    string Key, DateTimeOffset Modified, string ETag, long Size, string StorageClass, string? ChecksumAlgorithm, string? ChecksumType,
    string VersionId, bool IsDeleteMarker, Account Owner, bool IsLatest)
{
    const string Columns = "key, modified, etag, size, storage_class, checksum_algorithm, checksum_type, version, marker, owner";

    /// <summary>The current objects of a bucket.</summary>
    public static KeyCursor<ListedObject> Current(SqliteConnection connection, Bucket bucket) => new(
        connection,
        $"SELECT {Columns}, 1 FROM s3_object WHERE bucket = $bucket AND current AND key >= $from ORDER BY key",
        Map, bucket.Id);

    /// <summary>Every version and delete marker, the newest of each key first; <c>$within</c> is a sequence.</summary>
    public static KeyCursor<ListedObject> Versions(SqliteConnection connection, Bucket bucket) => new(
        connection,
        $"""
        SELECT {Columns}, NOT EXISTS
            (SELECT 1 FROM s3_object AS newer WHERE newer.bucket = o.bucket AND newer.key = o.key AND newer.sequence > o.sequence)
        FROM s3_object AS o
        WHERE bucket = $bucket AND key >= $from AND NOT ($within IS NOT NULL AND key = $from AND sequence >= $within)
        ORDER BY key, sequence DESC
        """,
        Map, bucket.Id);

    static ListedObject Map(SqliteDataReader row) => new(
        Encoding.UTF8.GetString(row.GetFieldValue<byte[]>(0)),
        DateTimeOffset.FromUnixTimeMilliseconds(row.GetInt64(1)),
        row.GetString(2),
        row.GetInt64(3),
        row.GetString(4),
        row.StringOrNull(5),
        row.StringOrNull(6),
        row.GetString(7),
        row.GetBoolean(8),
        new Account(row.GetString(9)),
        row.GetBoolean(10));
}
