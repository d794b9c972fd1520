using System.Net;
using Amazon.S3;
using OnPut.Events;
using OnPut.MetadataIndex.Records;
using OnPut.Objects;
using OnPut.Reconcile;

namespace OnPut.MetadataIndex.Journal;

/// <summary>From what happened to an object, and what was seen of it then, to rows: one an event.</summary>
/// <param name="sources">For versions that are not the current one.</param>
/// <param name="budget">Bytes that may be read of one.</param>
sealed class RowMaker(SourceStore sources, long budget)
{
    /// <summary>An annotation tells nothing of what the index holds, and may be the index's own.</summary>
    const string Annotations = "ObjectAnnotation:";

    public async Task<IReadOnlyList<JournalRow>> MakeAsync(ReconciledObject item, CancellationToken cancellationToken)
    {
        var rows = new List<JournalRow>();
        var document = MetadataDocument.Read(item.Reconciliation.Manifest.Span);
        var isThere = item.Reconciliation.Source is not null && document is not null;
        foreach (var objectEvent in item.Hints.Events)
            if (!objectEvent.Name.StartsWith(Annotations, StringComparison.Ordinal)
                && await MakeAsync(objectEvent, document, isThere, item.Reconciliation.SeenAt, cancellationToken) is { } row)
                rows.Add(row);
        return rows;
    }

    /// <returns>Null where there is nothing to tell: something changed of an object that is gone.</returns>
    async Task<JournalRow?> MakeAsync(
        ObjectEvent objectEvent, MetadataDocument? document, bool isThere, DateTimeOffset seenAt, CancellationToken cancellationToken)
    {
        var known = document?.Source.SequenceNumber ?? SequenceNumber.Unknown;
        if (objectEvent.Kind == ObjectEventKind.Removed)
            return JournalRows.Of(objectEvent, RecordType.Delete, seenAt, objectEvent.Sequencer is { } removal
                ? SequenceNumber.OfWrite(removal) : SequenceNumber.After(known, objectEvent.Time ?? seenAt));

        var seen = isThere && IsAbout(objectEvent, document!) ? document : await LookAsync(objectEvent, cancellationToken);
        if (objectEvent.Kind == ObjectEventKind.Created)
            return JournalRows.Of(objectEvent, RecordType.Create, seenAt, objectEvent.Sequencer is { } write
                ? SequenceNumber.OfWrite(write) : seen?.Source.SequenceNumber ?? SequenceNumber.Unknown).With(seen);
        return seen is null ? null : JournalRows.Of(
            objectEvent, RecordType.UpdateMetadata, seenAt, SequenceNumber.After(seen.Source.SequenceNumber, objectEvent.Time ?? seenAt)).With(seen);
    }

    static bool IsAbout(ObjectEvent objectEvent, MetadataDocument document) => objectEvent.Kind == ObjectEventKind.Created
        ? EventMatch.IsOf(objectEvent, document.Source.ETag, document.Source.VersionId)
        : (EventMatch.VersionOf(objectEvent) ?? document.Source.VersionId) == document.Source.VersionId;

    /// <returns>
    /// A version that is not the current one, as it is now; null where there is none, no versions are kept, or it is not for us to see:
    /// one version must not keep the rest of its batch from the journal.
    /// </returns>
    async Task<MetadataDocument?> LookAsync(ObjectEvent objectEvent, CancellationToken cancellationToken)
    {
        if (EventMatch.VersionOf(objectEvent) is not { } versionId)
            return null;
        try
        {
            var source = await sources.LookAsync(objectEvent.Bucket, objectEvent.Key, versionId, cancellationToken);
            return source is null or { IsDerived: true } ? null : await ReadAsync(source, versionId, cancellationToken);
        }
        catch (SourceChangedException)
        {
            return null;
        }
        catch (AmazonS3Exception failure) when (failure.StatusCode == HttpStatusCode.Forbidden)
        {
            return null;
        }
    }

    async Task<MetadataDocument> ReadAsync(SourceObject source, string versionId, CancellationToken cancellationToken)
    {
        await using var content = sources.Open(source, budget, cancellationToken);
        var (facts, problems) = await ContentIndex.ReadAsync(source, content, cancellationToken);
        return new(
            MetadataDocument.CurrentVersion,
            new(source.Bucket, source.Key, source.ETag, source.Size, SequenceNumber.Unknown, versionId),
            Options: "", State: "", ObjectFacts.Of(source), facts, problems);
    }
}
