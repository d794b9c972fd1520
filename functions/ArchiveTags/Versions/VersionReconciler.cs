using System.Collections.ObjectModel;
using System.Net;
using Amazon.S3;
using OnPut.Archiving;
using OnPut.ArchiveTags.Documents;
using OnPut.ArchiveTags.Telling;
using OnPut.Events;
using OnPut.Hosting;
using OnPut.Objects;
using OnPut.Reconcile;

namespace OnPut.ArchiveTags.Versions;

/// <summary>
/// Makes the archive tag of one version what it is to be. Tags have no conditional write: they are read, merged, written, read again,
/// and repaired once where somebody else wrote them meanwhile.
/// </summary>
sealed class VersionReconciler(FunctionServices services)
{
    const int MostWrites = 2;

    readonly SourceStore _sources = new(services.S3, new SourceNeeds { Tags = true, Content = false });
    readonly ObjectTags _tags = new(services.S3);
    readonly ObjectDocuments _documents = new(services);

    /// <param name="hints">Of the object.</param>
    /// <param name="noncurrent">A version that is not the current one; null for the current one.</param>
    /// <param name="decider">By the rules of now.</param>
    /// <param name="cancellationToken">Cancelled when nothing new may be started.</param>
    public Task<Reconciliation> ReconcileAsync(ObjectHints hints, string? noncurrent, TagDecider decider, CancellationToken cancellationToken)
    {
        var writes = 0;
        return Attempts.RunAsync(
            async () =>
            {
                var document = noncurrent is null ? await _documents.ReadAsync(hints.Bucket, hints.Key, cancellationToken) : null;
                var seenAt = services.Time.GetUtcNow();
                if (await _sources.LookAsync(hints.Bucket, hints.Key, noncurrent, cancellationToken) is not { } source)
                    return new(Outcome.Skipped("gone: there is nothing to tag"), seenAt);

                var decision = decider.Decide(source, noncurrent is not null, document?.Of(source));
                var standing = source.Tags ?? ReadOnlyDictionary<string, string>.Empty;
                var wanted = ObjectTags.Merge(standing, decision.Value);
                if (wanted.Count > ObjectTags.Most)
                    return await EndAsync(WithoutRoom(decision), source, document, seenAt, isWritten: false, cancellationToken);
                if (ReferenceEquals(wanted, standing))
                    return await EndAsync(decision, source, document, seenAt, writes > 0, cancellationToken);

                if (writes++ == MostWrites)
                    throw new TagsContestedException(hints.Bucket, hints.Key);
                await WriteAsync(source, wanted, cancellationToken);
                var now = await _sources.LookAsync(hints.Bucket, hints.Key, noncurrent, cancellationToken);
                // What is there now may want another tag.
                return IsSame(source, now) && ObjectTags.AreEqual(now!.Tags!, wanted)
                    ? await EndAsync(decision, now, document, seenAt, isWritten: true, cancellationToken)
                    : null;
            },
            $"s3://{hints.Bucket}/{hints.Key}", services.Time, cancellationToken);
    }

    async Task<Reconciliation> EndAsync(
        TagDecision decision, SourceObject source, ObjectDocument? document, DateTimeOffset seenAt, bool isWritten, CancellationToken cancellationToken)
    {
        if (decision.Note is not { } note)
            return new(decision.Refusal!, seenAt, source);
        if (document is not null)
            await _documents.NoteAsync(document, source, note.ToNode(), cancellationToken);
        var detail = new TagDetail(source.VersionId, source.StorageClass, note).ToBytes();
        var outcome = isWritten ? Outcome.Done(Effect.Tagged, note.Why) : decision.Refusal ?? Outcome.Done(Effect.Unchanged, note.Why);
        return new(outcome, seenAt, source, News: note.Tag is null ? "untagged" : "tagged", Detail: detail);
    }

    /// <exception cref="SourceChangedException">The object is gone by now.</exception>
    async Task WriteAsync(SourceObject source, IReadOnlyDictionary<string, string> tags, CancellationToken cancellationToken)
    {
        try
        {
            await _tags.WriteAsync(source, tags, cancellationToken);
        }
        catch (AmazonS3Exception failure) when (failure is { StatusCode: HttpStatusCode.NotFound, ErrorCode: not "NoSuchBucket" })
        {
            throw new SourceChangedException(source.Bucket, source.Key);
        }
    }

    static TagDecision WithoutRoom(TagDecision decision)
    {
        var why = $"no room: it carries {ObjectTags.Most} tags already, as many as S3 allows, and {ArchiveTag.Name}={decision.Value} would be one more; "
            + "remove one of them, or archive its prefix by a lifecycle rule";
        return new(null, decision.Note! with { Decision = DecisionName.NoRoom, Why = why, Tag = null }, Outcome.Rejected(new(DecisionName.NoRoom, why)));
    }

    static bool IsSame(SourceObject source, SourceObject? now) =>
        now is not null && (now.ETag, now.VersionId, now.LastModified) == (source.ETag, source.VersionId, source.LastModified);
}
