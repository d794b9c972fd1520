using Amazon.S3;
using Amazon.S3.Model;

namespace OnPut.Local.Tests.S3;

public sealed class CopyObjectTests(S3Host host)
{
    readonly AmazonS3Client _s3 = host.Client;

    [Theory]
    [InlineData(10)]
    [InlineData(100_000)]
    public async Task A_copy_keeps_bytes_metadata_and_tags_and_outlives_its_source(int size)
    {
        var bucket = await host.BucketAsync();
        await _s3.PutObjectAsync(new PutObjectRequest
        {
            BucketName = bucket,
            Key = "a b+c%é",
            InputStream = new MemoryStream(ObjectExtensions.Bytes(size)),
            ContentType = "text/x-test",
            Metadata = { ["colour"] = "blue" },
            TagSet = [new Tag { Key = "kind", Value = "test" }],
        });
        await _s3.CopyObjectAsync(bucket, "a b+c%é", bucket, "copy");
        await _s3.DeleteObjectAsync(bucket, "a b+c%é");
        using var copy = await _s3.GetObjectAsync(bucket, "copy");
        Assert.Equal(("text/x-test", "blue", 1), (copy.Headers.ContentType, copy.Metadata["colour"], copy.TagCount));
        Assert.Equal(ObjectExtensions.Bytes(size), await _s3.BytesAsync(bucket, "copy"));
    }

    [Fact]
    public async Task Replacing_metadata_in_place_keeps_the_bytes()
    {
        var bucket = await host.BucketAsync();
        var bytes = ObjectExtensions.Bytes(100_000);
        await _s3.PutAsync(bucket, "key", bytes);
        var request = new CopyObjectRequest
        {
            SourceBucket = bucket,
            SourceKey = "key",
            DestinationBucket = bucket,
            DestinationKey = "key",
            MetadataDirective = S3MetadataDirective.REPLACE,
            ContentType = "image/png",
        };
        await _s3.CopyObjectAsync(request);
        using var changed = await _s3.GetObjectAsync(bucket, "key");
        Assert.Equal("image/png", changed.Headers.ContentType);
        Assert.Equal(bytes, await _s3.BytesAsync(bucket, "key"));
    }

    [Fact]
    public async Task Onto_itself_unchanged_is_refused()
    {
        var bucket = await host.BucketAsync();
        await _s3.PutAsync(bucket, "key");
        await Refusal.ExpectAsync(400, "InvalidRequest", () => _s3.CopyObjectAsync(bucket, "key", bucket, "key"));
    }

    [Fact]
    public async Task A_copy_of_a_multipart_object_has_the_md5_of_the_whole()
    {
        var bucket = await host.BucketAsync();
        var bytes = ObjectExtensions.Bytes(50_000);
        var upload = await _s3.InitiateMultipartUploadAsync(bucket, "source");
        var part = await _s3.UploadPartAsync(new UploadPartRequest
        {
            BucketName = bucket,
            Key = "source",
            UploadId = upload.UploadId,
            PartNumber = 1,
            InputStream = new MemoryStream(bytes),
        });
        await _s3.CompleteMultipartUploadAsync(new CompleteMultipartUploadRequest
        {
            BucketName = bucket,
            Key = "source",
            UploadId = upload.UploadId,
            PartETags = [new PartETag(1, part.ETag)],
        });
        var copied = await _s3.CopyObjectAsync(bucket, "source", bucket, "copy");
        Assert.Equal(Digests.ETag(bytes), copied.ETag);
    }

    [Fact]
    public async Task The_source_s_preconditions_are_checked()
    {
        var bucket = await host.BucketAsync();
        var etag = (await _s3.PutAsync(bucket, "source")).ETag;
        var request = new CopyObjectRequest
        {
            SourceBucket = bucket,
            SourceKey = "source",
            DestinationBucket = bucket,
            DestinationKey = "copy",
            ETagToMatch = "\"other\"",
        };
        await Refusal.ExpectAsync(412, "PreconditionFailed", () => _s3.CopyObjectAsync(request));
        request.ETagToMatch = etag;
        await _s3.CopyObjectAsync(request);
        request.ETagToMatch = null;
        request.ETagToNotMatch = etag;
        await Refusal.ExpectAsync(412, "PreconditionFailed", () => _s3.CopyObjectAsync(request));
    }

    [Fact]
    public async Task An_older_version_can_be_copied_to_the_front()
    {
        var bucket = await host.BucketAsync();
        await _s3.EnableVersioningAsync(bucket);
        var old = await _s3.PutAsync(bucket, "key", "old");
        await _s3.PutAsync(bucket, "key", "new");
        var copied = await _s3.CopyObjectAsync(bucket, "key", old.VersionId, bucket, "key");
        Assert.Equal(old.VersionId, copied.SourceVersionId);
        Assert.Equal("old", await _s3.TextAsync(bucket, "key"));
    }

    [Fact]
    public async Task Of_what_is_not_there_is_refused()
    {
        var bucket = await host.BucketAsync();
        await Refusal.ExpectAsync(404, "NoSuchKey", () => _s3.CopyObjectAsync(bucket, "missing", bucket, "copy"));
        await Refusal.ExpectAsync(404, "NoSuchBucket", () => _s3.CopyObjectAsync(bucket + "-2", "missing", bucket, "copy"));
    }
}
