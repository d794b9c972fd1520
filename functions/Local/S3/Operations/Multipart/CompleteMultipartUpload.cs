using System.Security.Cryptography;
using OnPut.Local.S3.Checksums;
using OnPut.Local.S3.Multipart;
using OnPut.Local.S3.Notifications;
using OnPut.Local.S3.Objects;
using OnPut.Local.S3.Operations.Lifecycle;
using OnPut.Local.S3.Requests;
using OnPut.Local.S3.Store;
using OnPut.Local.S3.Xml;

namespace OnPut.Local.S3.Operations.Multipart;

/// <summary>The parts become the object's segments where they are: nothing is copied, however large it is.</summary>
internal sealed class CompleteMultipartUpload(S3Store store, VersionWriter versions) : IOperation
{
    public async Task AnswerAsync(S3Request request)
    {
        var wanted = await CompletionRequest.ReadAsync(request);
        var condition = WriteCondition.Of(request);
        var (completed, expiration) = await store.ChangeAsync(change => Complete(change, request, wanted, condition), request.Aborted);
        if (completed.VersionId is not null) request.Response.Headers["x-amz-version-id"] = completed.VersionId;
        request.Response.SetEncryption();
        request.Response.SetExpiration(expiration);
        await request.Response.WriteXmlAsync(
            "CompleteMultipartUploadResult",
            xml =>
            {
                xml.Value("Location", request.Location);
                xml.Value("Bucket", request.Bucket);
                xml.Value("Key", request.Key);
                xml.Value("ETag", ETags.Quote(completed.ETag));
                xml.Value(ChecksumAlgorithm.Find(completed.ChecksumAlgorithm)!.Element, completed.Checksum);
                xml.Value("ChecksumType", completed.ChecksumType);
            },
            request.Aborted);
    }

    (CompletedUpload Completed, string? Expiration) Complete(
        Change change, S3Request request, CompletionRequest wanted, WriteCondition condition)
    {
        var bucket = BucketTable.Get(change.Connection, request.Bucket);
        if (UploadTable.FindCompleted(change.Connection, bucket, request.Key, request.UploadId()) is { } before) return (before, null);
        var upload = UploadRequest.FindUpload(change.Connection, request);
        var parts = wanted.Select(upload, PartTable.List(change.Connection, upload));
        var draft = Draft(upload, parts);
        wanted.Require(draft.Checksum!, draft.Size);
        var segments = parts.Select((part, index) => new Segment(index + 1, part.Content, part.Checksum));
        var version = versions.Put(change, bucket, draft, segments, condition, EventNames.CompleteMultipartUpload, request.Requester);
        var completed = new CompletedUpload(
            version.ETag, bucket.Versioning == Versioning.None ? null : version.VersionId,
            draft.Checksum!.Algorithm.Name, draft.Checksum.Type.Name(), draft.Checksum.Value);
        PartTable.DeleteAll(change, upload.Id);
        UploadTable.SetCompleted(change.Connection, upload, completed);
        return (completed, LifecycleHeaders.Expiration(change.Connection, bucket, version));
    }

    static ObjectVersion Draft(Upload upload, List<StoredPart> parts) => new()
    {
        Key = upload.Key,
        Size = parts.Sum(part => part.Content.Size),
        ETag = ETagOf(parts),
        Checksum = Checksum.OfParts(
            upload.Algorithm, upload.ChecksumType, parts.ConvertAll(part => (Convert.FromBase64String(part.Checksum), part.Content.Size))),
        Parts = parts.Count,
        Headers = upload.Headers,
        StorageClass = upload.StorageClass,
        Tags = upload.Tags,
        Owner = upload.Owner,
        Acl = upload.Acl,
        Encryption = upload.Encryption,
    };

    /// <summary>The MD5 of the parts' MD5s, and their number.</summary>
    static string ETagOf(List<StoredPart> parts)
    {
        using var md5 = new CryptographicHasher(HashAlgorithmName.MD5);
        foreach (var part in parts)
            md5.Append(Convert.FromHexString(part.ETag));
        return $"{Convert.ToHexStringLower(md5.Finish())}-{parts.Count}";
    }
}
