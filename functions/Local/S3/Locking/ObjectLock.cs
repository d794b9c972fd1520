using Microsoft.Data.Sqlite;
using OnPut.Local.S3.Errors;
using OnPut.Local.S3.Store;

namespace OnPut.Local.S3.Locking;

/// <summary>Whether versions of a bucket can be locked, which is said when it is made and stays.</summary>
internal static class ObjectLock
{
    const string On = "Enabled";

    public static void Enable(SqliteConnection connection, Bucket bucket)
    {
        BucketTable.SetVersioning(connection, bucket, Versioning.Enabled);
        BucketTable.SetSetting(connection, bucket, BucketTable.ObjectLock, On);
    }

    public static bool IsEnabled(SqliteConnection connection, Bucket bucket) =>
        BucketTable.Setting(connection, bucket, BucketTable.ObjectLock) is not null;

    /// <exception cref="Http.ServiceException"><c>InvalidRequest</c>: the bucket was not made for it.</exception>
    public static void Require(SqliteConnection connection, Bucket bucket)
    {
        if (!IsEnabled(connection, bucket)) throw S3Errors.InvalidRequest("Bucket is missing Object Lock Configuration");
    }
}
