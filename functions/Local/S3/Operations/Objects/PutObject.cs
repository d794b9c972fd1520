using OnPut.Local.S3.Checksums;
using OnPut.Local.S3.Notifications;
using OnPut.Local.S3.Objects;
using OnPut.Local.S3.Operations.Lifecycle;
using OnPut.Local.S3.Requests;
using OnPut.Local.S3.Store;

namespace OnPut.Local.S3.Operations.Objects;

internal sealed class PutObject(S3Store store, VersionWriter versions) : IOperation
{
    public async Task AnswerAsync(S3Request request)
    {
        var about = NewObject.Of(request);
        var condition = WriteCondition.Of(request);
        var expected = ExpectedDigests.Of(request);
        var algorithm = expected.Algorithm ?? ChecksumAlgorithm.Crc64Nvme;
        store.Read(connection => BucketTable.Get(connection, request.Bucket));
        using var body = await ReceivedBody.ReceiveAsync(request, store.Contents, expected, algorithm);
        var draft = new ObjectVersion
        {
            Key = request.Key,
            Size = body.Content.Size,
            ETag = body.Digests.ETag,
            Checksum = Checksum.OfWhole(algorithm, body.Digests.Of(algorithm)),
            Headers = about.Headers,
            StorageClass = about.StorageClass,
            Tags = about.Tags,
            Owner = request.Account,
        };
        var (bucket, version, expiration) = await store.ChangeAsync(
            change =>
            {
                var bucket = BucketTable.Get(change.Connection, request.Bucket);
                Segment[] segments = [new(1, body.Content, null)];
                var version = versions.Put(change, bucket, draft, segments, condition, EventNames.Put, request.Requester, about.Hold);
                return (bucket, version, LifecycleHeaders.Expiration(change.Connection, bucket, version));
            },
            request.Aborted);
        body.Keep();
        request.Response.SetETag(version.ETag);
        request.Response.SetChecksum(version.Checksum);
        request.Response.SetEncryption();
        request.Response.SetVersionId(bucket, version);
        request.Response.SetExpiration(expiration);
    }
}
