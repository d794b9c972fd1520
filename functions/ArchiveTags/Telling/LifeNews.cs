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
        let news = NewsOf(objectEvent.Name)
        where news is not null
        select Of(objectEvent, news, seen);

    static Reconciliation Of(ObjectEvent objectEvent, News news, IReadOnlyList<Reconciliation> seen)
    {
        var look = seen.FirstOrDefault(look => look.Source is { } source && (objectEvent.VersionId is null || source.VersionId == objectEvent.VersionId));
        var storageClass = look?.Source?.StorageClass;
        var detail = new LifeDetail(objectEvent.Name, objectEvent.VersionId, storageClass, objectEvent.Time);
        var sentence = storageClass is null ? news.Sentence : $"{news.Sentence}; it is in {storageClass}";
        return new(Outcome.Done(Effect.Unchanged, sentence), seen[0].SeenAt, look?.Source, News: news.Word, Detail: detail.ToBytes());
    }

    /// <summary>By the names of S3's notifications and of EventBridge's detail types.</summary>
    static News? NewsOf(string name) => name switch
    {
        "LifecycleTransition" or "Object Storage Class Changed" => new("transitioned", "moved by a lifecycle rule"),
        "ObjectRestore:Post" or "Object Restore Initiated" => new("restore-requested", "a restore was asked for"),
        "ObjectRestore:Completed" or "Object Restore Completed" => new("restored", "restored: a copy of it can be read"),
        "ObjectRestore:Delete" or "Object Restore Expired" => new("restore-ended", "its restored copy is gone"),
        _ when name.StartsWith("LifecycleExpiration:", StringComparison.Ordinal) => new("expired", "expired by a lifecycle rule"),
        _ => null,
    };

    /// <param name="Word">The last of the notice's type.</param>
    sealed record News(string Word, string Sentence);
}
