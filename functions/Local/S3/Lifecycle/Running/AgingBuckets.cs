using Microsoft.Data.Sqlite;
using OnPut.Local.S3.Store;

namespace OnPut.Local.S3.Lifecycle.Running;

/// <summary>The buckets that one transaction meets, each read once, and their rules.</summary>
internal sealed class AgingBuckets(SqliteConnection connection)
{
    readonly Dictionary<long, Bucket> _buckets = [];
    readonly Dictionary<long, LifecycleConfiguration?> _rules = [];

    public Bucket Get(long id)
    {
        if (!_buckets.TryGetValue(id, out var bucket))
            _buckets[id] = bucket = BucketTable.Get(connection, id);
        return bucket;
    }

    /// <returns>Null where the bucket has none.</returns>
    public LifecycleConfiguration? RulesOf(long id)
    {
        if (!_rules.TryGetValue(id, out var rules))
            _rules[id] = rules = LifecycleSetting.Find(connection, id);
        return rules;
    }
}
