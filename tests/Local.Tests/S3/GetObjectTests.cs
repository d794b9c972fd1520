using System.Net;
using Amazon.S3;
using Amazon.S3.Model;

namespace OnPut.Local.Tests.S3;

public sealed class GetObjectTests(S3Host host)
{
    readonly AmazonS3Client _s3 = host.Client;

    [Theory]
    [InlineData("bytes=0-4", "01234", "bytes 0-4/10")]
    [InlineData("bytes=7-", "789", "bytes 7-9/10")]
    [InlineData("bytes=-3", "789", "bytes 7-9/10")]
    [InlineData("bytes=-99", "0123456789", "bytes 0-9/10")]
    [InlineData("bytes=8-99", "89", "bytes 8-9/10")]
    public async Task A_range_is_answered_with_its_bytes(string range, string text, string contentRange)
    {
        var bucket = await host.BucketAsync();
        await _s3.PutAsync(bucket, "key", "0123456789");
        using var response = await RawGetAsync(bucket, "key", ("Range", range));
        Assert.Equal(HttpStatusCode.PartialContent, response.StatusCode);
        Assert.Equal(contentRange, response.Content.Headers.ContentRange!.ToString());
        Assert.Equal(text, await response.Content.ReadAsStringAsync());
    }

    [Theory]
    [InlineData("bytes=0-1,4-5")]
    [InlineData("items=0-1")]
    [InlineData("bytes=5-2")]
    [InlineData("bytes=a-b")]
    public async Task What_is_no_single_range_is_answered_with_the_whole_object(string range)
    {
        var bucket = await host.BucketAsync();
        await _s3.PutAsync(bucket, "key", "0123456789");
        using var response = await RawGetAsync(bucket, "key", ("Range", range));
        Assert.Equal(HttpStatusCode.OK, response.StatusCode);
        Assert.Equal("0123456789", await response.Content.ReadAsStringAsync());
    }

    [Theory]
    [InlineData("text", "bytes=4-")]
    [InlineData("text", "bytes=-0")]
    [InlineData("", "bytes=0-0")]
    public async Task A_range_behind_the_end_is_refused(string text, string range)
    {
        var bucket = await host.BucketAsync();
        await _s3.PutAsync(bucket, "key", text);
        using var response = await RawGetAsync(bucket, "key", ("Range", range));
        Assert.Equal(HttpStatusCode.RequestedRangeNotSatisfiable, response.StatusCode);
        Assert.Contains("<Code>InvalidRange</Code>", await response.Content.ReadAsStringAsync(), StringComparison.Ordinal);
    }

    [Fact]
    public async Task A_range_of_a_large_object_is_exact_across_its_file()
    {
        var bucket = await host.BucketAsync();
        var bytes = ObjectExtensions.Bytes(1_000_000);
        await _s3.PutAsync(bucket, "key", bytes);
        Assert.Equal(bytes[123_456..654_322], await _s3.BytesAsync(bucket, "key", new ByteRange(123_456, 654_321)));
    }

    [Fact]
    public async Task Preconditions_decide_between_200_304_and_412()
    {
        var bucket = await host.BucketAsync();
        var etag = (await _s3.PutAsync(bucket, "key")).ETag;
        var modified = (await _s3.GetObjectMetadataAsync(bucket, "key")).LastModified!.Value;
        var (before, after) = (Http(modified.AddMinutes(-1)), Http(modified.AddMinutes(1)));
        await ExpectAsync(HttpStatusCode.OK, ("If-Match", etag));
        await ExpectAsync(HttpStatusCode.OK, ("If-Match", $"\"other\", {etag}"));
        await ExpectAsync(HttpStatusCode.PreconditionFailed, ("If-Match", "\"other\""));
        await ExpectAsync(HttpStatusCode.NotModified, ("If-None-Match", etag));
        await ExpectAsync(HttpStatusCode.NotModified, ("If-None-Match", "*"));
        await ExpectAsync(HttpStatusCode.OK, ("If-None-Match", "\"other\""));
        await ExpectAsync(HttpStatusCode.NotModified, ("If-Modified-Since", after));
        await ExpectAsync(HttpStatusCode.OK, ("If-Modified-Since", before));
        await ExpectAsync(HttpStatusCode.OK, ("If-Unmodified-Since", after));
        await ExpectAsync(HttpStatusCode.PreconditionFailed, ("If-Unmodified-Since", before));
        await ExpectAsync(HttpStatusCode.OK, ("If-Match", etag), ("If-Unmodified-Since", before));
        await ExpectAsync(HttpStatusCode.NotModified, ("If-None-Match", etag), ("If-Modified-Since", before));

        async Task ExpectAsync(HttpStatusCode status, params (string, string)[] headers)
        {
            using var response = await RawGetAsync(bucket, "key", headers);
            Assert.Equal(status, response.StatusCode);
        }
    }

    [Fact]
    public async Task Headers_of_the_answer_can_be_overridden()
    {
        var bucket = await host.BucketAsync();
        await _s3.PutAsync(bucket, "key");
        using var response = await _s3.GetObjectAsync(new GetObjectRequest
        {
            BucketName = bucket,
            Key = "key",
            ResponseHeaderOverrides = new ResponseHeaderOverrides { ContentType = "image/png", CacheControl = "no-store" },
        });
        Assert.Equal(("image/png", "no-store"), (response.Headers.ContentType, response.Headers.CacheControl));
    }

    [Fact]
    public async Task A_header_cannot_be_smuggled_into_the_answer()
    {
        var bucket = await host.BucketAsync();
        await _s3.PutAsync(bucket, "key", configure: put => put.Headers.ContentEncoding = "gzip");
        var refused = await Refusal.ExpectAsync(400, "InvalidArgument", () => _s3.GetObjectAsync(new GetObjectRequest
        {
            BucketName = bucket,
            Key = "key",
            ResponseHeaderOverrides = new ResponseHeaderOverrides { ContentDisposition = "a\r\nSet-Cookie: b" },
        }));
        Assert.Equal("Header value cannot be represented", refused.Message);
    }

    [Fact]
    public async Task What_is_not_there_is_told_apart_by_its_code()
    {
        var bucket = await host.BucketAsync();
        await Refusal.ExpectAsync(404, "NoSuchKey", () => _s3.TextAsync(bucket, "key"));
        await Refusal.ExpectAsync(404, "NoSuchBucket", () => _s3.TextAsync(bucket + "-2", "key"));
        await Refusal.ExpectAsync(404, "NoSuchVersion", () => _s3.TextAsync(bucket, "key", versionId: "version"));
        await Refusal.ExpectAsync(404, "NotFound", () => _s3.GetObjectMetadataAsync(bucket, "key"));
    }

    [Fact]
    public async Task A_request_without_a_signature_is_refused()
    {
        var bucket = await host.BucketAsync();
        await _s3.PutAsync(bucket, "key");
        using var http = new HttpClient();
        using var response = await http.GetAsync(new Uri(host.Url, $"{bucket}/key"));
        Assert.Equal(HttpStatusCode.Forbidden, response.StatusCode);
        Assert.Contains("<Code>AccessDenied</Code>", await response.Content.ReadAsStringAsync(), StringComparison.Ordinal);
    }

    [Fact]
    public async Task A_reader_gets_the_object_that_it_began_to_read_though_it_is_replaced_and_deleted()
    {
        var bucket = await host.BucketAsync();
        var bytes = ObjectExtensions.Bytes(20_000_000);
        await _s3.PutAsync(bucket, "key", bytes);
        using var response = await _s3.GetObjectAsync(bucket, "key");
        await _s3.PutAsync(bucket, "key", "new");
        await _s3.DeleteObjectAsync(bucket, "key");
        using var received = new MemoryStream();
        await response.ResponseStream.CopyToAsync(received);
        Assert.Equal(bytes, received.ToArray());
    }

    static string Http(DateTime time) => time.ToUniversalTime().ToString("R");

    async Task<HttpResponseMessage> RawGetAsync(string bucket, string key, params (string Name, string Value)[] headers)
    {
        var url = await _s3.GetPreSignedURLAsync(new GetPreSignedUrlRequest
        {
            BucketName = bucket,
            Key = key,
            Expires = TimeProvider.System.GetUtcNow().UtcDateTime.AddMinutes(5),
            Protocol = Protocol.HTTP,
        });
        using var http = new HttpClient();
        using var request = new HttpRequestMessage(HttpMethod.Get, url);
        foreach (var (name, value) in headers)
            request.Headers.TryAddWithoutValidation(name, value);
        return await http.SendAsync(request);
    }
}
