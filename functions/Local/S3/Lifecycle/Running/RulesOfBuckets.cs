using Microsoft.Data.Sqlite;
using OnPut.Local.S3.Store;

namespace OnPut.Local.S3.Lifecycle.Running;

/// <summary>The rules of the buckets that one transaction meets, each read once.</summary>
internal sealed class RulesOfBuckets(SqliteConnection connection)
{
    readonly Dictionary<long, LifecycleConfiguration?> _known = [];

    /// <returns>Null where the bucket has none.</returns>
    public LifecycleConfiguration? Of(long bucketId)
    {
        if (!_known.TryGetValue(bucketId, out var configuration))
            _known[bucketId] = configuration = LifecycleSetting.Find(connection, bucketId);
        return configuration;
    }
}
