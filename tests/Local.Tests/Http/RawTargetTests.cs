using System.Net.Sockets;
using System.Text;

namespace OnPut.Local.Tests.Http;

/// <summary>Targets that no HTTP client sends as they are.</summary>
public sealed class RawTargetTests
{
    [Theory]
    [InlineData("/bucket/a/../../../b", "bucket", "a/../../../b")]
    [InlineData("/bucket/%2e%2e/x", "bucket", "../x")]
    [InlineData("/bucket/a%2Fb", "bucket", "a/b")]
    [InlineData("/bucket//a//", "bucket", "/a//")]
    [InlineData("/bucket/./.", "bucket", "./.")]
    [InlineData("/bucket/a+b", "bucket", "a+b")]
    [InlineData("/bucket/", "bucket", "")]
    [InlineData("/bucket", "bucket", "")]
    [InlineData("/bucket?list-type=2", "bucket", "")]
    [InlineData("/bucket/../_onput/hello", "bucket", "../_onput/hello")]
    [InlineData("http://127.0.0.1/bucket/key", "bucket", "key")]
    public async Task Is_taken_as_it_was_sent(string target, string bucket, string key)
    {
        await using var host = await FrontDoorHost.StartAsync();
        Assert.StartsWith("HTTP/1.1 200", await GetAsync(host, target), StringComparison.Ordinal);
        var seen = Assert.Single(host.S3.Requests);
        Assert.Equal((bucket, key), (seen.Bucket, seen.Key));
        Assert.Null(seen.AccessKeyId);
    }

    [Theory]
    [InlineData("/bucket/%zz")]
    [InlineData("/bucket/%ff")]
    [InlineData("/bucket/50%")]
    public async Task With_broken_encoding_is_an_invalid_uri(string target)
    {
        await using var host = await FrontDoorHost.StartAsync();
        Assert.Contains("<Code>InvalidURI</Code>", await GetAsync(host, target), StringComparison.Ordinal);
    }

    [Fact]
    public async Task At_the_root_names_no_bucket()
    {
        await using var host = await FrontDoorHost.StartAsync();
        await GetAsync(host, "/");
        Assert.Null(Assert.Single(host.S3.Requests).Bucket);
    }

    static async Task<string> GetAsync(FrontDoorHost host, string target)
    {
        var cancellation = TestContext.Current.CancellationToken;
        using var client = new TcpClient();
        await client.ConnectAsync(host.Url.Host, host.Url.Port, cancellation);
        var stream = client.GetStream();
        await stream.WriteAsync(Encoding.ASCII.GetBytes($"GET {target} HTTP/1.1\r\nHost: 127.0.0.1\r\nConnection: close\r\n\r\n"), cancellation);
        using var reader = new StreamReader(stream);
        return await reader.ReadToEndAsync(cancellation);
    }
}
