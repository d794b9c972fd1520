using System.Text.Json;
using Microsoft.Data.Sqlite;
using OnPut.Local.S3.Store;
using OnPut.Local.Storage;

namespace OnPut.Local.S3.Lifecycle;

/// <summary>The lifecycle configuration of a bucket, as the catalogue keeps it.</summary>
internal static class LifecycleSetting
{
    /// <inheritdoc cref="Find(SqliteConnection, long)"/>
    public static LifecycleConfiguration? Find(SqliteConnection connection, Bucket bucket) => Find(connection, bucket.Id);

    /// <returns>Null where none was put.</returns>
    public static LifecycleConfiguration? Find(SqliteConnection connection, long bucketId) =>
        BucketTable.Setting(connection, bucketId, BucketTable.Lifecycle) is { } json
            ? JsonSerializer.Deserialize(json, S3Json.Default.LifecycleConfiguration)
            : null;

    /// <summary>Whether any bucket has rules.</summary>
    public static bool IsAnywhere(SqliteConnection connection) => connection.Scalar<long>(
        "SELECT EXISTS (SELECT 1 FROM s3_bucket_setting WHERE name = $name)", ("$name", BucketTable.Lifecycle)) == 1;

    /// <exception cref="Http.ServiceException">S3 refuses the configuration.</exception>
    public static void Set(SqliteConnection connection, Bucket bucket, LifecycleConfiguration configuration)
    {
        LifecycleValidation.Require(configuration);
        BucketTable.SetSetting(
            connection, bucket, BucketTable.Lifecycle, JsonSerializer.Serialize(configuration, S3Json.Default.LifecycleConfiguration));
    }

    public static void Remove(SqliteConnection connection, Bucket bucket) =>
        BucketTable.RemoveSetting(connection, bucket, BucketTable.Lifecycle);

    /// <summary>Makes it what a template says. Without a word of the template, what a client has put stays.</summary>
    /// <exception cref="Http.ServiceException">S3 refuses the configuration.</exception>
    public static void Apply(SqliteConnection connection, Bucket bucket, LifecycleConfiguration? ofTemplate)
    {
        if (ofTemplate is not null) Set(connection, bucket, ofTemplate with { IsOfTemplate = true });
        else if (Find(connection, bucket) is { IsOfTemplate: true }) Remove(connection, bucket);
    }
}
