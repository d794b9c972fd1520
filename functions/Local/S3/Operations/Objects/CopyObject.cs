using OnPut.Local.S3.Checksums;
using OnPut.Local.S3.Errors;
using OnPut.Local.S3.Notifications;
using OnPut.Local.S3.Objects;
using OnPut.Local.S3.Operations.Lifecycle;
using OnPut.Local.S3.Requests;
using OnPut.Local.S3.Restoring;
using OnPut.Local.S3.Store;
using OnPut.Local.S3.Xml;

namespace OnPut.Local.S3.Operations.Objects;

/// <summary>A copy shares the bytes of its source; they are read only where the copy needs another digest than the source has.</summary>
internal sealed class CopyObject(S3Store store, VersionWriter versions, TimeProvider time) : IOperation
{
    public async Task AnswerAsync(S3Request request)
    {
        var wanted = CopyRequest.Of(request);
        while (true)
        {
            using var reader = store.BeginReading();
            var (sourceBucket, source) = reader.Look(wanted.Source.Find);
            wanted.Require(source);
            reader.Look(connection => ArchivedBytes.Require(connection, source));
            var segments = reader.Look(connection => SegmentTable.Of(connection, source.Id));
            var (etag, checksum) = await DigestAsync(reader, source, segments, wanted.Algorithm, request.Aborted);
            var draft = wanted.Draft(source) with { ETag = etag, Checksum = checksum, Owner = request.Account };
            var copied = await store.ChangeAsync(change => Copy(change, request, wanted, source, draft, segments), request.Aborted);
            if (copied is not var (bucket, version, expiration)) continue;
            request.Response.SetVersionId(bucket, version);
            request.Response.SetExpiration(expiration);
            if (sourceBucket.Versioning != Versioning.None) request.Response.Headers["x-amz-copy-source-version-id"] = source.VersionId;
            await AnswerAsync(request, version);
            return;
        }
    }

    /// <returns>Null where the source was replaced since it was looked up.</returns>
    (Bucket, ObjectVersion, string?)? Copy(
        Change change, S3Request request, CopyRequest wanted, ObjectVersion source, ObjectVersion draft, IEnumerable<Segment> segments)
    {
        if (wanted.Source.Find(change.Connection).Version.Id != source.Id) return null;
        var bucket = BucketTable.Get(change.Connection, request.Bucket);
        var unmarked = segments.Select(segment => segment with { Checksum = null });
        // The copy may take the place of its source, whose annotations go with it.
        if (wanted.CopiesAnnotations) AnnotationTable.CopyAside(change.Connection, source, time.GetUtcNow());
        var copy = versions.Put(
            change, bucket, draft, unmarked, wanted.Condition, EventNames.Copy, request.Requester, wanted.Replacement.Hold);
        AnnotationTable.TakeFromAside(change.Connection, source, copy);
        return (bucket, copy, LifecycleHeaders.Expiration(change.Connection, bucket, copy));
    }

    static async Task<(string ETag, Checksum Checksum)> DigestAsync(
        StoreReader reader, ObjectVersion source, IReadOnlyList<Segment> segments, ChecksumAlgorithm? algorithm,
        CancellationToken cancellationToken)
    {
        algorithm ??= source.Checksum!.Algorithm;
        if (source.Parts is null && source.Checksum!.Algorithm == algorithm) return (source.ETag, source.Checksum);
        using var hasher = new BodyHasher(algorithm);
        await using var content = reader.Open(segments, 0, source.Size);
        await hasher.AppendAsync(content, cancellationToken);
        var digests = hasher.Finish();
        return (digests.ETag, Checksum.OfWhole(algorithm, digests.Of(algorithm)));
    }

    static async Task AnswerAsync(S3Request request, ObjectVersion version)
    {
        request.Response.SetEncryption();
        await request.Response.WriteXmlAsync(
            "CopyObjectResult",
            xml =>
            {
                xml.Value("LastModified", version.Modified);
                xml.Value("ETag", ETags.Quote(version.ETag));
                xml.Value("ChecksumType", version.Checksum!.Type.Name());
                xml.Value(version.Checksum.Algorithm.Element, version.Checksum.Value);
            },
            request.Aborted);
    }
}
