using System.Text;
using Amazon.S3;
using Amazon.S3.Model;

namespace OnPut.Local.Tests.S3;

public sealed class HeadObjectTests(S3Host host)
{
    readonly AmazonS3Client _s3 = host.Client;

    [Fact]
    public async Task A_head_tells_all_that_is_known_of_an_object()
    {
        var bucket = await host.BucketAsync();
        await _s3.EnableVersioningAsync(bucket);
        var put = await _s3.PutAsync(bucket, "key", "hello", request =>
        {
            request.ContentType = "text/x-test";
            request.Metadata["colour"] = "blue";
            request.TagSet = [new Tag { Key = "a", Value = "1" }, new Tag { Key = "b", Value = "2" }];
        });
        var head = await HeadAsync(bucket, "key");
        Assert.Equal((put.ETag, put.VersionId, 5L), (head.ETag, head.VersionId, head.ContentLength));
        Assert.Equal(("text/x-test", "blue"), (head.Headers.ContentType, head.Metadata["colour"]));
        Assert.Equal(0, head.LastModified!.Value.Millisecond);
        Assert.Equal(2, head.TagsCount);
        Assert.Equal(ServerSideEncryptionMethod.AES256, head.ServerSideEncryptionMethod);
        Assert.Equal(("NhCmhg==", ChecksumType.FULL_OBJECT), (head.ChecksumCRC32, head.ChecksumType));
        Assert.Null(head.StorageClass);
        Assert.Null(head.PartsCount);
        Assert.Null(head.RestoreInProgress);
        Assert.Null(head.RestoreExpiration);
    }

    [Fact]
    public async Task What_is_not_so_is_not_mentioned()
    {
        var bucket = await host.BucketAsync();
        await _s3.PutAsync(bucket, "key");
        using var head = await SendAsync(HttpMethod.Head, bucket, "key");
        string[] silent =
        [
            "x-amz-version-id", "x-amz-storage-class", "x-amz-tagging-count", "x-amz-mp-parts-count", "x-amz-restore",
            "x-amz-checksum-crc32", "x-amz-checksum-type", "x-amz-delete-marker",
        ];
        Assert.DoesNotContain(head.Headers, header => silent.Contains(header.Key));
    }

    [Fact]
    public async Task The_number_of_parts_is_told_only_of_a_part()
    {
        var bucket = await host.BucketAsync();
        var upload = await _s3.InitiateMultipartUploadAsync(bucket, "key");
        var part = await _s3.UploadPartAsync(new UploadPartRequest
        {
            BucketName = bucket,
            Key = "key",
            UploadId = upload.UploadId,
            PartNumber = 1,
            InputStream = new MemoryStream("hello"u8.ToArray()),
        });
        await _s3.CompleteMultipartUploadAsync(new CompleteMultipartUploadRequest
        {
            BucketName = bucket,
            Key = "key",
            UploadId = upload.UploadId,
            PartETags = [new PartETag(part)],
        });
        Assert.Null((await HeadAsync(bucket, "key")).PartsCount);
        Assert.Equal(1, (await HeadAsync(bucket, "key", partNumber: 1)).PartsCount);
    }

    [Theory]
    [InlineData("=?UTF-8?B?w6k=?=", "=?UTF-8?B?w6k=?=")]
    [InlineData("=?UTF-8?Q?a=20b?=", "a b")]
    [InlineData("ÄMÄZÕÑ S3", "=?UTF-8?B?w4PChE3Dg8KEWsODwpXDg8KRIFMz?=")]
    [InlineData("=?UTF-8?B?YQ0KeDogYg==?=", "=?UTF-8?Q?a=0D=0Ax=3A_b?=")]
    public async Task Metadata_that_is_not_ascii_is_answered_in_encoded_words(string sent, string answered)
    {
        var bucket = $"words-{Digests.ETag(Encoding.UTF8.GetBytes(sent)).Trim('"')[..16]}";
        await _s3.PutBucketAsync(bucket);
        using var put = await SendAsync(HttpMethod.Put, bucket, "key", sent);
        Assert.True(put.IsSuccessStatusCode, await put.Content.ReadAsStringAsync());
        using var head = await SendAsync(HttpMethod.Head, bucket, "key");
        Assert.Equal(answered, head.Headers.GetValues("x-amz-meta-text").Single());
    }

    [Theory]
    [InlineData("GLACIER")]
    [InlineData("DEEP_ARCHIVE")]
    public async Task Of_an_archived_object_all_but_its_bytes_can_be_read(string storageClass)
    {
        var bucket = "archived-" + storageClass.ToLowerInvariant().Replace('_', '-');
        await _s3.PutBucketAsync(bucket);
        await _s3.PutAsync(bucket, "key", configure: put => put.StorageClass = storageClass);
        Assert.Equal(storageClass, (await HeadAsync(bucket, "key")).StorageClass.Value);
        var refused = await Assert.ThrowsAsync<InvalidObjectStateException>(() => _s3.TextAsync(bucket, "key"));
        Assert.Equal((403, "InvalidObjectState"), ((int)refused.StatusCode, refused.ErrorCode));
        await Refusal.ExpectAsync(403, "InvalidObjectState", () => _s3.CopyObjectAsync(bucket, "key", bucket, "copy"));
        Assert.Equal(["key"], await _s3.KeysAsync(bucket));
    }

    Task<GetObjectMetadataResponse> HeadAsync(string bucket, string key, int? partNumber = null) => _s3.GetObjectMetadataAsync(
        new GetObjectMetadataRequest { BucketName = bucket, Key = key, ChecksumMode = ChecksumMode.ENABLED, PartNumber = partNumber });

    /// <summary>Past the SDK, which sends no header that is not ASCII.</summary>
    async Task<HttpResponseMessage> SendAsync(HttpMethod method, string bucket, string key, string? metadata = null)
    {
        var presign = new GetPreSignedUrlRequest
        {
            BucketName = bucket,
            Key = key,
            Verb = method == HttpMethod.Put ? HttpVerb.PUT : HttpVerb.HEAD,
            Expires = TimeProvider.System.GetUtcNow().UtcDateTime.AddMinutes(5),
            Protocol = Protocol.HTTP,
        };
        if (metadata is not null) presign.Metadata["text"] = metadata;
        using var handler = new SocketsHttpHandler { RequestHeaderEncodingSelector = (_, _) => Encoding.UTF8 };
        using var http = new HttpClient(handler);
        using var request = new HttpRequestMessage(method, await _s3.GetPreSignedURLAsync(presign));
        if (method == HttpMethod.Put) request.Content = new ByteArrayContent([1]);
        if (metadata is not null) request.Headers.TryAddWithoutValidation("x-amz-meta-text", metadata);
        return await http.SendAsync(request);
    }
}
