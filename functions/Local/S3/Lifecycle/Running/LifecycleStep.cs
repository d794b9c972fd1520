using Microsoft.Data.Sqlite;
using OnPut.Local.S3.Multipart;
using OnPut.Local.S3.Objects;
using OnPut.Local.S3.Restoring;
using OnPut.Local.S3.Store;

namespace OnPut.Local.S3.Lifecycle.Running;

/// <summary>Does a bounded part of what is due, in the order of time: one transaction of a run.</summary>
internal sealed class LifecycleStep(VersionWriter versions, RestoreStep restores)
{
    const int MostRows = 200;

    /// <returns>What was done; null where nothing is due until then.</returns>
    public LifecycleTally? Run(Change change, DateTimeOffset until)
    {
        if (Earliest(change.Connection) is not { } at || at > until) return null;
        // After a crash in the middle, midnights that are done with are not gone through again.
        CounterTable.Raise(change.Connection, CounterTable.Lifecycle, Midnight.AtOrBefore(at - TimeSpan.FromMilliseconds(1)));
        var buckets = new AgingBuckets(change.Connection);
        var tally = restores.Run(change, at);
        foreach (var row in DueTable.Take(change.Connection, at, MostRows))
            tally += row.Upload.Length > 0 ? Abort(change, buckets, row) : Look(change, buckets, row, until);
        return tally;
    }

    /// <returns>When the next thing is due; null where nothing is.</returns>
    public static DateTimeOffset? Earliest(SqliteConnection connection) =>
        (DueTable.Earliest(connection), RestorationTable.Earliest(connection)) switch
        {
            ({ } rule, { } restore) => rule < restore ? rule : restore,
            var (rule, restore) => rule ?? restore,
        };

    LifecycleTally Look(Change change, AgingBuckets buckets, DueRow row, DateTimeOffset until)
    {
        if (AgingTable.Find(change.Connection, row.Version) is not { } version
            || buckets.RulesOf(version.BucketId) is not { } configuration
            || LifecyclePolicy.Next(configuration, version, row.At) is not { } action)
            return LifecycleTally.Nothing;
        if (action.Due > row.At)
        {
            Plan(change, version, action, until);
            return LifecycleTally.Nothing;
        }
        var done = Act(change, buckets.Get(version.BucketId), version, action);
        if (action.Kind != PlannedActionKind.Move) return done;
        var moved = version with { StorageClass = action.StorageClass };
        Plan(change, moved, LifecyclePolicy.Next(configuration, moved, row.At), until);
        return done;
    }

    static void Plan(Change change, AgingVersion version, PlannedAction? next, DateTimeOffset until)
    {
        if (next is not null && next.Due <= until) DueTable.Add(change.Connection, new DueRow(next.Due, version.Id));
    }

    /// <summary>Acts, and has looked at again what a deletion or a marker may make due of the same key.</summary>
    LifecycleTally Act(Change change, Bucket bucket, AgingVersion aging, PlannedAction action)
    {
        var version = ObjectTable.Get(change.Connection, aging.Id);
        switch (action.Kind)
        {
            case PlannedActionKind.Move:
                versions.Move(change, bucket, version, action.StorageClass, action.Due);
                return LifecycleTally.OfTransition(action.StorageClass);
            case PlannedActionKind.Cover:
                versions.Cover(change, bucket, version.Key, action.Due);
                DueTable.AddKeyOf(change.Connection, action.Due, aging);
                return new LifecycleTally { DeleteMarkersCreated = 1 };
            default:
                versions.Expire(change, bucket, version, action.Due);
                if (ObjectTable.Newest(change.Connection, bucket, version.Key) is { IsDeleteMarker: true } marker)
                    DueTable.Add(change.Connection, new DueRow(action.Due, marker.Id));
                return version.IsDeleteMarker ? new LifecycleTally { DeleteMarkersDeleted = 1 } : new LifecycleTally { Deleted = 1 };
        }
    }

    static LifecycleTally Abort(Change change, AgingBuckets buckets, DueRow row)
    {
        if (AgingTable.FindUpload(change.Connection, row.Upload) is not { } upload
            || buckets.RulesOf(upload.BucketId) is not { } configuration
            || LifecyclePolicy.AbortOf(configuration, upload.Key, upload.Begun) is not var (due, _) || due > row.At)
            return LifecycleTally.Nothing;
        UploadTable.Abort(change, row.Upload);
        return new LifecycleTally { UploadsAborted = 1 };
    }
}
