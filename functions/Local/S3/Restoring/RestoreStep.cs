using OnPut.Local.S3.Lifecycle;
using OnPut.Local.S3.Lifecycle.Running;
using OnPut.Local.S3.Notifications;
using OnPut.Local.S3.Requests;
using OnPut.Local.S3.Store;

namespace OnPut.Local.S3.Restoring;

/// <summary>Completes restorations when their time has come, and ends those whose copies have stayed long enough.</summary>
internal sealed class RestoreStep(Notifier notifier)
{
    const int MostRows = 200;

    /// <summary>Does a bounded part of what is due at a time: one transaction of a run.</summary>
    public LifecycleTally Run(Change change, DateTimeOffset at)
    {
        var tally = LifecycleTally.Nothing;
        foreach (var (versionId, restoration) in RestorationTable.Due(change.Connection, at, MostRows))
            tally += restoration.IsDone ? End(change, versionId, at) : Complete(change, versionId, restoration, at);
        return tally;
    }

    LifecycleTally Complete(Change change, long versionId, Restoration restoration, DateTimeOffset at)
    {
        var until = Midnight.After(restoration.Ready, restoration.Days);
        RestorationTable.Put(change.Connection, versionId, restoration with { Until = until });
        Notify(change, EventNames.RestoreCompleted, versionId, at, until);
        return new LifecycleTally { RestoresCompleted = 1 };
    }

    LifecycleTally End(Change change, long versionId, DateTimeOffset at)
    {
        RestorationTable.Delete(change.Connection, versionId);
        Notify(change, EventNames.RestoreDelete, versionId, at, null);
        return new LifecycleTally { RestoresEnded = 1 };
    }

    void Notify(Change change, string eventName, long versionId, DateTimeOffset at, DateTimeOffset? until)
    {
        var version = ObjectTable.Get(change.Connection, versionId);
        var bucket = BucketTable.Get(change.Connection, ObjectTable.BucketOf(change.Connection, versionId));
        var what = new ObjectEvent(eventName, bucket, version, version.Sequence, at, Requester.S3());
        notifier.Notify(change.Connection, what with { RestoredUntil = until });
    }
}
