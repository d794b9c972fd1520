using Microsoft.Data.Sqlite;
using OnPut.Local.S3.Access;
using OnPut.Local.S3.Errors;
using OnPut.Local.Storage;

namespace OnPut.Local.S3.Store;

/// <summary>The rows of <c>s3_bucket</c> and of the settings that hang on them.</summary>
internal static class BucketTable
{
    /// <summary>The setting that holds the notification configuration.</summary>
    public const string Notification = "notification";

    /// <summary>The setting that holds the lifecycle configuration.</summary>
    public const string Lifecycle = "lifecycle";

    /// <summary>The setting that says that versions can be locked.</summary>
    public const string ObjectLock = "object-lock";

    const string Columns = "id, name, region, created, versioning, owner";

    public static Bucket? Find(SqliteConnection connection, string name) =>
        connection.Single($"SELECT {Columns} FROM s3_bucket WHERE name = $name", Map, ("$name", name));

    /// <exception cref="Http.ServiceException"><c>NoSuchBucket</c>.</exception>
    public static Bucket Get(SqliteConnection connection, string name) =>
        Find(connection, name) ?? throw BucketErrors.NoSuchBucket(name);

    /// <summary>The bucket that a row refers to.</summary>
    public static Bucket Get(SqliteConnection connection, long id) =>
        connection.Single($"SELECT {Columns} FROM s3_bucket WHERE id = $id", Map, ("$id", id))!;

    /// <summary>Buckets in order of their names.</summary>
    /// <param name="owner">Whose; null for everybody's.</param>
    /// <param name="after">Only names behind this one.</param>
    public static List<Bucket> List(SqliteConnection connection, Account? owner, string prefix, string after, int count) => connection.Query(
        $"""
        SELECT {Columns} FROM s3_bucket
        WHERE ($owner IS NULL OR owner = $owner) AND name > $after AND substr(name, 1, length($prefix)) = $prefix
        ORDER BY name LIMIT $count
        """,
        Map, ("$owner", owner?.Name), ("$after", after), ("$prefix", prefix), ("$count", count));

    public static void Insert(SqliteConnection connection, string name, string region, DateTimeOffset created, Account owner) => connection.Execute(
        "INSERT INTO s3_bucket (name, region, created, owner) VALUES ($name, $region, $created, $owner)",
        ("$name", name), ("$owner", owner.Name), ("$region", region), ("$created", created.ToUnixTimeMilliseconds()));

    public static bool IsEmpty(SqliteConnection connection, Bucket bucket) =>
        connection.Scalar<long>("SELECT EXISTS (SELECT 1 FROM s3_object WHERE bucket = $bucket)", ("$bucket", bucket.Id)) == 0;

    public static void Delete(SqliteConnection connection, Bucket bucket) =>
        connection.Execute("DELETE FROM s3_bucket WHERE id = $bucket", ("$bucket", bucket.Id));

    public static void SetVersioning(SqliteConnection connection, Bucket bucket, Versioning versioning) => connection.Execute(
        "UPDATE s3_bucket SET versioning = $versioning WHERE id = $bucket",
        ("$bucket", bucket.Id), ("$versioning", versioning == Versioning.None ? null : versioning.ToString()));

    /// <returns>The document as it was set, or null.</returns>
    public static string? Setting(SqliteConnection connection, long bucketId, string name) => connection.Scalar<string>(
        "SELECT document FROM s3_bucket_setting WHERE bucket = $bucket AND name = $name", ("$bucket", bucketId), ("$name", name));

    /// <inheritdoc cref="Setting(SqliteConnection, long, string)"/>
    public static string? Setting(SqliteConnection connection, Bucket bucket, string name) => Setting(connection, bucket.Id, name);

    public static void SetSetting(SqliteConnection connection, Bucket bucket, string name, string document) => connection.Execute(
        "INSERT OR REPLACE INTO s3_bucket_setting (bucket, name, document) VALUES ($bucket, $name, $document)",
        ("$bucket", bucket.Id), ("$name", name), ("$document", document));

    public static void RemoveSetting(SqliteConnection connection, Bucket bucket, string name) => connection.Execute(
        "DELETE FROM s3_bucket_setting WHERE bucket = $bucket AND name = $name", ("$bucket", bucket.Id), ("$name", name));

    static Bucket Map(SqliteDataReader row) => new(
        row.GetInt64(0),
        row.GetString(1),
        row.GetString(2),
        DateTimeOffset.FromUnixTimeMilliseconds(row.GetInt64(3)),
        row.StringOrNull(4) is { } versioning ? Enum.Parse<Versioning>(versioning) : Versioning.None,
        new Account(row.GetString(5)));
}
