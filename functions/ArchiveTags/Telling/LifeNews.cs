using OnPut.Events;
using OnPut.Reconcile;

namespace OnPut.ArchiveTags.Telling;

/// <summary>What happens to objects in their life without anybody writing them: they are moved, restored, and expire.</summary>
static class LifeNews
{
    /// <returns>A notice for each such event among the hints.</returns>
    /// <param name="hints">The events.</param>
    /// <param name="seen">What was seen of the object and its versions since.</param>
    public static IEnumerable<Reconciliation> Of(ObjectHints hints, IReadOnlyList<Reconciliation> seen) =>
        from objectEvent in hints.Events
        where WordOf(objectEvent.Name) is not null
        select Of(objectEvent, seen);

    static Reconciliation Of(ObjectEvent objectEvent, IReadOnlyList<Reconciliation> seen)
    {
        var look = seen.FirstOrDefault(look => look.Source is { } source && (objectEvent.VersionId is null || source.VersionId == objectEvent.VersionId));
        var detail = new LifeDetail(objectEvent.Name, objectEvent.VersionId, look?.Source?.StorageClass, objectEvent.Time);
        return new(Outcome.Done(Effect.Unchanged), seen[0].SeenAt, look?.Source, News: WordOf(objectEvent.Name), Detail: detail.ToBytes());
    }

    /// <summary>By the names of S3's notifications and of EventBridge's detail types.</summary>
    static string? WordOf(string name) => name switch
    {
        "LifecycleTransition" or "Object Storage Class Changed" => "transitioned",
        "ObjectRestore:Post" or "Object Restore Initiated" => "restore-requested",
        "ObjectRestore:Completed" or "Object Restore Completed" => "restored",
        "ObjectRestore:Delete" or "Object Restore Expired" => "restore-ended",
        _ when name.StartsWith("LifecycleExpiration:", StringComparison.Ordinal) => "expired",
        _ => null,
    };
}
