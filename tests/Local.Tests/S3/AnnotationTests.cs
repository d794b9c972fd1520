using System.Text;
using Amazon.S3;
using Amazon.S3.Model;

namespace OnPut.Local.Tests.S3;

public sealed class AnnotationTests(S3Host host)
{
    readonly AmazonS3Client _s3 = host.Client;

    [Fact]
    public async Task An_annotation_is_put_read_replaced_and_deleted()
    {
        var bucket = await host.BucketAsync();
        var etag = (await _s3.PutAsync(bucket, "a/é")).ETag;
        var put = await PutAsync(bucket, "a/é", "facts_é", "{}");
        Assert.Equal(("a/é", "facts_é", Digests.ETag("{}"u8.ToArray())), (put.Key, put.AnnotationName, put.ETag));
        await PutAsync(bucket, "a/é", "facts_é", """{"width": 1}""");
        var read = await GetAsync(bucket, "a/é", "facts_é");
        Assert.Equal("""{"width": 1}""", read.Text);
        Assert.Equal(ChecksumTests.Compute("CRC32", Encoding.UTF8.GetBytes(read.Text)), read.Response.ChecksumCRC32);
        Assert.Equal(ServerSideEncryptionMethod.AES256.Value, read.Response.ServerSideEncryption.Value);
        Assert.NotNull(read.Response.LastModified);
        Assert.Equal(etag, (await _s3.GetObjectMetadataAsync(bucket, "a/é")).ETag);
        await DeleteAsync(bucket, "a/é", "facts_é");
        await DeleteAsync(bucket, "a/é", "facts_é");
        await Assert.ThrowsAsync<NoSuchAnnotationException>(() => GetAsync(bucket, "a/é", "facts_é"));
    }

    [Fact]
    public async Task Annotations_are_listed_in_order_by_prefix_and_in_pages()
    {
        var bucket = await host.BucketAsync();
        await _s3.PutAsync(bucket, "key");
        foreach (var name in new[] { "b.2", "a", "b.1", "b.3" })
            await PutAsync(bucket, "key", name, name + name);
        var all = await ListAsync(bucket, new ListObjectAnnotationsRequest());
        Assert.Equal(["a", "b.1", "b.2", "b.3"], all.Annotations.Select(entry => entry.AnnotationName));
        Assert.Equal((6L, "CRC32"), (all.Annotations[1].Size, all.Annotations[1].ChecksumAlgorithm.Single()));
        var first = await ListAsync(bucket, new ListObjectAnnotationsRequest { AnnotationPrefix = "b.", MaxAnnotationResults = 2 });
        Assert.Equal(["b.1", "b.2"], first.Annotations.Select(entry => entry.AnnotationName));
        var second = await ListAsync(
            bucket, new ListObjectAnnotationsRequest { AnnotationPrefix = "b.", ContinuationToken = first.NextContinuationToken });
        Assert.Equal(["b.3"], second.Annotations.Select(entry => entry.AnnotationName));
        Assert.Null(second.NextContinuationToken);
        await Refusal.ExpectAsync(
            400, "InvalidArgument", () => ListAsync(bucket, new ListObjectAnnotationsRequest { MaxAnnotationResults = 1001 }));
    }

    [Fact]
    public async Task What_is_no_annotation_is_refused()
    {
        var bucket = await host.BucketAsync();
        await _s3.PutAsync(bucket, "key");
        await ExpectAsync(400, "InvalidAnnotationName", "aws-facts", "text"u8);
        await ExpectAsync(400, "InvalidAnnotationName", "S3", "text"u8);
        await ExpectAsync(400, "InvalidAnnotationName", "a/b", "text"u8);
        await ExpectAsync(400, "AnnotationNameTooLong", new string('é', 257), "text"u8);
        await ExpectAsync(415, "UnsupportedMediaType", "a", [0xff]);
        await ExpectAsync(400, "EntityTooSmall", "a", []);
        await ExpectAsync(400, "EntityTooLarge", "a", new byte[(1 << 20) + 1]);
        await Refusal.ExpectAsync(404, "NoSuchKey", () => PutAsync(bucket, "missing", "a", "text"));
        await Refusal.ExpectAsync(412, "PreconditionFailed", () => PutAsync(bucket, "key", "a", "text", ifMatch: "\"other\""));
        Assert.Equal(0, (await ListAsync(bucket, new ListObjectAnnotationsRequest())).AnnotationCount);
        await PutAsync(bucket, "key", "a", new string('x', 1 << 20), ifMatch: (await _s3.GetObjectMetadataAsync(bucket, "key")).ETag);

        Task ExpectAsync(int status, string code, string name, ReadOnlySpan<byte> payload)
        {
            var bytes = payload.ToArray();
            return Refusal.ExpectAsync(status, code, () => PutBytesAsync(bucket, "key", name, bytes));
        }
    }

    [Fact]
    public async Task Each_version_has_its_own_annotations_and_takes_them_with_it()
    {
        var bucket = await host.BucketAsync();
        await _s3.EnableVersioningAsync(bucket);
        var old = await _s3.PutAsync(bucket, "key");
        Assert.Equal(old.VersionId, (await PutAsync(bucket, "key", "age", "old")).ObjectVersionId);
        await _s3.PutAsync(bucket, "key");
        await Assert.ThrowsAsync<NoSuchAnnotationException>(() => GetAsync(bucket, "key", "age"));
        await _s3.DeleteObjectAsync(bucket, "key");
        Assert.Equal("old", (await GetAsync(bucket, "key", "age", old.VersionId)).Text);
        await _s3.DeleteObjectAsync(bucket, "key", old.VersionId);
        await Refusal.ExpectAsync(404, "NoSuchVersion", () => GetAsync(bucket, "key", "age", old.VersionId));
    }

    [Fact]
    public async Task A_copy_takes_annotations_along_unless_it_is_told_not_to()
    {
        var bucket = await host.BucketAsync();
        await _s3.PutAsync(bucket, "key");
        await PutAsync(bucket, "key", "facts", "{}");
        await CopyAsync("copy");
        await CopyAsync("bare", copy => copy.AnnotationDirective = AnnotationDirective.EXCLUDE);
        await CopyAsync("key", copy => copy.MetadataDirective = S3MetadataDirective.REPLACE);
        Assert.Equal("{}", (await GetAsync(bucket, "copy", "facts")).Text);
        Assert.Equal("{}", (await GetAsync(bucket, "key", "facts")).Text);
        await Assert.ThrowsAsync<NoSuchAnnotationException>(() => GetAsync(bucket, "bare", "facts"));
        await _s3.PutAsync(bucket, "key");
        await Assert.ThrowsAsync<NoSuchAnnotationException>(() => GetAsync(bucket, "key", "facts"));

        Task CopyAsync(string to, Action<CopyObjectRequest>? configure = null)
        {
            var copy = new CopyObjectRequest { SourceBucket = bucket, SourceKey = "key", DestinationBucket = bucket, DestinationKey = to };
            configure?.Invoke(copy);
            return _s3.CopyObjectAsync(copy);
        }
    }

    [Fact]
    public async Task Annotations_that_change_are_told_without_a_sequencer()
    {
        var bucket = await host.BucketAsync();
        var queue = SentEvents.Queue(bucket);
        await _s3.EnableVersioningAsync(bucket);
        await NotificationTests.NotifyAsync(_s3, bucket, queue, "s3:ObjectAnnotation:*");
        var put = await _s3.PutAsync(bucket, "key");
        await PutAsync(bucket, "key", "facts", "{}");
        await DeleteAsync(bucket, "key", "facts");
        await DeleteAsync(bucket, "key", "facts");
        var records = host.Records(queue);
        Assert.Equal(
            ["ObjectAnnotation:Put", "ObjectAnnotation:Delete"], records.Select(record => record.GetProperty("eventName").GetString()));
        Assert.All(records, record =>
        {
            var subject = record.GetProperty("s3").GetProperty("object");
            Assert.Equal(put.VersionId, subject.GetProperty("versionId").GetString());
            Assert.Equal(put.ETag.Trim('"'), subject.GetProperty("eTag").GetString());
            Assert.False(subject.TryGetProperty("sequencer", out _));
        });
    }

    Task<PutObjectAnnotationResponse> PutAsync(string bucket, string key, string name, string text, string? ifMatch = null) =>
        PutBytesAsync(bucket, key, name, Encoding.UTF8.GetBytes(text), ifMatch);

    Task<PutObjectAnnotationResponse> PutBytesAsync(string bucket, string key, string name, byte[] bytes, string? ifMatch = null) =>
        _s3.PutObjectAnnotationAsync(new PutObjectAnnotationRequest
        {
            BucketName = bucket,
            Key = key,
            AnnotationName = name,
            AnnotationPayload = new MemoryStream(bytes),
            ObjectIfMatch = ifMatch,
        });

    async Task<(string Text, GetObjectAnnotationResponse Response)> GetAsync(
        string bucket, string key, string name, string? versionId = null)
    {
        using var response = await _s3.GetObjectAnnotationAsync(new GetObjectAnnotationRequest
        {
            BucketName = bucket,
            Key = key,
            AnnotationName = name,
            VersionId = versionId,
            ChecksumMode = ChecksumMode.ENABLED,
        });
        using var reader = new StreamReader(response.ResponseStream);
        return (await reader.ReadToEndAsync(), response);
    }

    Task<ListObjectAnnotationsResponse> ListAsync(string bucket, ListObjectAnnotationsRequest request)
    {
        (request.BucketName, request.Key) = (bucket, "key");
        return _s3.ListObjectAnnotationsAsync(request);
    }

    Task<DeleteObjectAnnotationResponse> DeleteAsync(string bucket, string key, string name) => _s3.DeleteObjectAnnotationAsync(
        new DeleteObjectAnnotationRequest { BucketName = bucket, Key = key, AnnotationName = name });
}
