using System.Security.Cryptography;
using Amazon.Runtime;
using Amazon.S3;
using Amazon.S3.Model;

namespace OnPut.Local.Tests.Http;

public sealed class SdkThroughFrontDoorTests
{
    static CancellationToken Cancellation => TestContext.Current.CancellationToken;

    public static TheoryData<string> HardKeys => new(
        "plain.txt", "with space", "a+b", "100%", "%2F", "/leading", "//two", "a//b", "trailing/", "..", "a/../b", "./a", "a/./b", ".",
        "ümlaut/日本語/🎉", "?query=1&x", "#hash", "a&b=c;d,e@f:g$h!i*j'k(l)m", "tilde~", "back\\slash", new string('é', 512), new string('k', 1024));

    [Theory, MemberData(nameof(HardKeys))]
    public async Task A_key_arrives_character_for_character(string key)
    {
        await using var host = await FrontDoorHost.StartAsync();
        using var s3 = host.Client();
        await s3.PutObjectAsync(new PutObjectRequest { BucketName = "bucket", Key = key, ContentBody = "x" }, Cancellation);
        var seen = Assert.Single(host.S3.Requests);
        Assert.Equal(("bucket", key, "onput"), (seen.Bucket, seen.Key, seen.AccessKeyId));
    }

    [Fact]
    public async Task A_streamed_upload_arrives_without_its_framing()
    {
        await using var host = await FrontDoorHost.StartAsync();
        using var s3 = host.Client();
        var body = RandomNumberGenerator.GetBytes(300_001);
        await s3.PutObjectAsync(new PutObjectRequest { BucketName = "bucket", Key = "key", InputStream = new MemoryStream(body) }, Cancellation);
        var seen = Assert.Single(host.S3.Requests);
        Assert.Equal((body.Length, body.Length, Convert.ToHexStringLower(SHA256.HashData(body))), (seen.Length, seen.Read, seen.BodySha256));
        Assert.Null(seen.ContentEncoding);
        Assert.Contains(seen.Trailers.Keys, name => name.StartsWith("x-amz-checksum-", StringComparison.Ordinal));
    }

    [Fact]
    public async Task An_upload_without_chunks_is_hashed_whole()
    {
        await using var host = await FrontDoorHost.StartAsync();
        using var s3 = host.Client();
        await s3.PutObjectAsync(
            new PutObjectRequest { BucketName = "bucket", Key = "key", ContentBody = "hello", UseChunkEncoding = false }, Cancellation);
        Assert.Equal(5, Assert.Single(host.S3.Requests).Read);
    }

    [Fact]
    public async Task A_presigned_url_works_and_its_alteration_does_not()
    {
        await using var host = await FrontDoorHost.StartAsync();
        using var s3 = host.Client();
        using var http = new HttpClient();
        var url = await s3.GetPreSignedURLAsync(new GetPreSignedUrlRequest
        {
            BucketName = "bucket",
            Key = "a b/+",
            Verb = HttpVerb.GET,
            Protocol = Protocol.HTTP,
            Expires = TimeProvider.System.GetUtcNow().AddHours(1).UtcDateTime,
        });
        Assert.True((await http.GetAsync(new Uri(url), Cancellation)).IsSuccessStatusCode);
        Assert.Equal("a b/+", Assert.Single(host.S3.Requests).Key);
        var answer = await http.GetAsync(new Uri(url.Replace("/a%20b", "/c", StringComparison.Ordinal)), Cancellation);
        Assert.Contains("<Code>SignatureDoesNotMatch</Code>", await answer.Content.ReadAsStringAsync(Cancellation), StringComparison.Ordinal);
    }

    [Theory]
    [InlineData("nobody", "onput", "InvalidAccessKeyId")]
    [InlineData("onput", "wrong", "SignatureDoesNotMatch")]
    public async Task A_wrong_key_is_refused_in_the_words_of_the_service(string id, string secret, string code)
    {
        await using var host = await FrontDoorHost.StartAsync();
        using var s3 = host.Client(id, secret);
        var failure = await Assert.ThrowsAsync<AmazonS3Exception>(() => s3.GetObjectAsync("bucket", "key", Cancellation));
        Assert.Equal(code, failure.ErrorCode);
        Assert.Empty(host.S3.Requests);
    }

    [Fact]
    public async Task An_extra_key_is_accepted_with_a_session_token()
    {
        await using var host = await FrontDoorHost.StartAsync(new Dictionary<string, string> { ["AKIDEXTRA"] = "secret/+=" });
        using var s3 = new AmazonS3Client(
            new SessionAWSCredentials("AKIDEXTRA", "secret/+=", "a/token+=="),
            new AmazonS3Config { ServiceURL = host.Url.ToString(), ForcePathStyle = true, MaxErrorRetry = 0 });
        await s3.GetObjectMetadataAsync("bucket", "key", Cancellation);
        Assert.Equal("AKIDEXTRA", Assert.Single(host.S3.Requests).AccessKeyId);
    }

    [Fact]
    public async Task A_clock_that_is_wrong_is_told_so()
    {
        await using var host = await FrontDoorHost.StartAsync(time: new ManualTime(TimeProvider.System.GetUtcNow().AddMinutes(16)));
        using var s3 = host.Client();
        var failure = await Assert.ThrowsAsync<AmazonS3Exception>(() => s3.DeleteObjectAsync("bucket", "key", Cancellation));
        Assert.Equal("RequestTimeTooSkewed", failure.ErrorCode);
    }

    [Theory, MemberData(nameof(HardKeys))]
    public async Task Virtual_hosted_style_names_the_bucket_in_the_host(string key)
    {
        await using var host = await FrontDoorHost.StartAsync();
        using var s3 = host.Client(configure: config =>
        {
            config.ServiceURL = $"http://localhost:{host.Url.Port}";
            config.ForcePathStyle = false;
            config.HttpClientFactory = new LoopbackHttpClientFactory();
        });
        await s3.PutObjectAsync(new PutObjectRequest { BucketName = "my-bucket", Key = key, ContentBody = "x" }, Cancellation);
        var seen = Assert.Single(host.S3.Requests);
        Assert.Equal(("my-bucket", key), (seen.Bucket, seen.Key));
    }
}
