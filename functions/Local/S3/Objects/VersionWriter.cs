using System.Security.Cryptography;
using Microsoft.Data.Sqlite;
using OnPut.Local.S3.Errors;
using OnPut.Local.S3.Locking;
using OnPut.Local.S3.Notifications;
using OnPut.Local.S3.Requests;
using OnPut.Local.S3.Store;

namespace OnPut.Local.S3.Objects;

/// <summary>Makes and removes versions as a bucket's versioning has it, and sends the event of each.</summary>
internal sealed class VersionWriter(Notifier notifier, TimeProvider time)
{
    const string VersionIdAlphabet = "ABCDEFGHIJKLMNOPQRSTUVWXYZabcdefghijklmnopqrstuvwxyz0123456789._";
    const int VersionIdLength = 32;
    const string EmptyMd5 = "d41d8cd98f00b204e9800998ecf8427e";

    /// <summary>Inserts an object as its key's newest version.</summary>
    /// <param name="draft">Everything but its version id, its time and its place in the order.</param>
    /// <param name="hold">Whether it is under legal hold; null where nobody said.</param>
    /// <exception cref="Http.ServiceException">The condition does not hold, or the bucket's versions cannot be held.</exception>
    public ObjectVersion Put(
        Change change, Bucket bucket, ObjectVersion draft, IEnumerable<Segment> segments, WriteCondition condition,
        string eventName, Requester requester, bool? hold = null)
    {
        condition.Require(draft.Key, ObjectTable.Newest(change.Connection, bucket, draft.Key));
        var version = Place(change, bucket, draft, time.GetUtcNow());
        SegmentTable.Insert(change.Connection, version.Id, segments);
        if (hold is { } isOn)
        {
            ObjectLock.Require(change.Connection, bucket);
            LegalHoldTable.Put(change.Connection, version, isOn);
        }
        Notify(change, eventName, bucket, version, version.Sequence, requester);
        return version;
    }

    /// <summary>Removes a version for good, or a key's object: a bucket that keeps versions only covers it with a delete marker.</summary>
    /// <exception cref="Http.ServiceException">The condition does not hold, or the version is under legal hold.</exception>
    public DeletionResult Delete(Change change, Bucket bucket, Deletion deletion, Requester requester)
    {
        if (deletion.VersionId is { } versionId)
        {
            var version = ObjectTable.Find(change.Connection, bucket, deletion.Key, versionId);
            deletion.Condition.Require(deletion.Key, version);
            if (version is not null && LegalHoldTable.Find(change.Connection, version) == true) throw ObjectErrors.Locked();
            if (version is not null) RemoveForGood(change, bucket, version, requester);
            return new DeletionResult(versionId, version is { IsDeleteMarker: true });
        }
        var newest = ObjectTable.Newest(change.Connection, bucket, deletion.Key);
        deletion.Condition.Require(deletion.Key, newest);
        if (bucket.Versioning == Versioning.None)
        {
            if (newest is not null) RemoveForGood(change, bucket, newest, requester);
            return new DeletionResult(null, false);
        }
        var marker = Place(change, bucket, Marker(deletion.Key), time.GetUtcNow());
        Notify(change, EventNames.DeleteMarkerCreated, bucket, marker, marker.Sequence, requester);
        return new DeletionResult(marker.VersionId, true);
    }

    /// <summary>Replaces the tags of the version that a request is about.</summary>
    /// <exception cref="Http.ServiceException">There is no such bucket, key or version.</exception>
    public (Bucket Bucket, ObjectVersion Version) SetTags(Change change, S3Request request, TagSet tags, string eventName) =>
        Describe(change, request, eventName, (connection, version) =>
        {
            ObjectTable.SetTags(connection, version, tags);
            return true;
        });

    /// <summary>Changes what is said of the version that a request is about, and not the version itself.</summary>
    /// <param name="describe">Returns whether it changed anything that is worth an event.</param>
    /// <exception cref="Http.ServiceException">There is no such bucket, key or version.</exception>
    public (Bucket Bucket, ObjectVersion Version) Describe(
        Change change, S3Request request, string eventName, Func<SqliteConnection, ObjectVersion, bool> describe)
    {
        var bucket = BucketTable.Get(change.Connection, request.Bucket);
        var version = RequestedVersion.Find(change.Connection, bucket, request);
        if (describe(change.Connection, version)) Notify(change, eventName, bucket, version, version.Sequence, request.Requester);
        return (bucket, version);
    }

    /// <summary>Changes the storage class of a version, as a lifecycle rule asks for; nothing else of it changes.</summary>
    /// <param name="at">When it was due.</param>
    public void Move(Change change, Bucket bucket, ObjectVersion version, string storageClass, DateTimeOffset at)
    {
        ObjectTable.SetStorageClass(change.Connection, version, storageClass);
        var moved = new ObjectEvent(EventNames.LifecycleTransition, bucket, version, version.Sequence, at, Requester.S3());
        notifier.Notify(change.Connection, moved with { MovedTo = storageClass });
    }

    /// <summary>Covers a key's current version with a delete marker, as a lifecycle rule asks for.</summary>
    /// <param name="at">When it was due, and the marker's time.</param>
    public void Cover(Change change, Bucket bucket, string key, DateTimeOffset at)
    {
        var marker = Place(change, bucket, Marker(key), at);
        notifier.Notify(change.Connection, new ObjectEvent(
            EventNames.LifecycleDeleteMarkerCreated, bucket, marker, marker.Sequence, at, Requester.S3()));
    }

    /// <summary>Removes a version or a delete marker for good, as a lifecycle rule asks for.</summary>
    /// <param name="at">When it was due.</param>
    public void Expire(Change change, Bucket bucket, ObjectVersion version, DateTimeOffset at)
    {
        Remove(change, bucket, version);
        notifier.Notify(change.Connection, new ObjectEvent(
            EventNames.LifecycleDelete, bucket, version, CounterTable.NextSequence(change.Connection, at), at, Requester.S3()));
    }

    static ObjectVersion Marker(string key) => new() { Key = key, IsDeleteMarker = true, ETag = EmptyMd5 };

    static ObjectVersion Place(Change change, Bucket bucket, ObjectVersion draft, DateTimeOffset now)
    {
        var version = draft with
        {
            Sequence = CounterTable.NextSequence(change.Connection, now),
            Modified = now,
            VersionId = bucket.Versioning == Versioning.Enabled
                ? RandomNumberGenerator.GetString(VersionIdAlphabet, VersionIdLength)
                : ObjectVersion.NullId,
        };
        if (version.VersionId == ObjectVersion.NullId
            && ObjectTable.Find(change.Connection, bucket, draft.Key, ObjectVersion.NullId) is { } replaced)
            Remove(change, bucket, replaced);
        return version with { Id = ObjectTable.Insert(change.Connection, bucket, version) };
    }

    void RemoveForGood(Change change, Bucket bucket, ObjectVersion version, Requester requester)
    {
        Remove(change, bucket, version);
        Notify(change, EventNames.Delete, bucket, version, CounterTable.NextSequence(change.Connection, time.GetUtcNow()), requester);
    }

    static void Remove(Change change, Bucket bucket, ObjectVersion version)
    {
        change.Release(SegmentTable.Delete(change.Connection, version.Id));
        AnnotationTable.DeleteAll(change.Connection, version);
        ObjectTable.Delete(change.Connection, bucket, version);
    }

    void Notify(Change change, string eventName, Bucket bucket, ObjectVersion version, long sequence, Requester requester) =>
        notifier.Notify(change.Connection, new ObjectEvent(eventName, bucket, version, sequence, time.GetUtcNow(), requester));
}
