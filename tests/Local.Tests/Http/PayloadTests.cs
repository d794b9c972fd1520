using System.Net;
using System.Net.Sockets;
using System.Security.Cryptography;
using System.Text;
using OnPut.Local.Http;
using OnPut.Local.Http.Payload;

namespace OnPut.Local.Tests.Http;

public sealed class PayloadTests
{
    static CancellationToken Cancellation => TestContext.Current.CancellationToken;

    [Theory]
    [InlineData(true)]
    [InlineData(false)]
    public async Task A_hash_is_checked_whether_or_not_the_length_is_known(bool known)
    {
        var body = Encoding.ASCII.GetBytes("hello");
        long? length = known ? body.Length : null;
        await using var right = new HashedStream(new MemoryStream(body), length, Convert.ToHexString(SHA256.HashData(body)));
        await right.CopyToAsync(Stream.Null, Cancellation);
        await using var wrong = new HashedStream(new MemoryStream(body), length, new string('0', 64));
        var failure = await Assert.ThrowsAsync<ServiceException>(() => wrong.CopyToAsync(Stream.Null, Cancellation));
        Assert.Equal("XAmzContentSHA256Mismatch", failure.Error.Code);
    }

    [Fact]
    public async Task A_hash_of_something_is_wrong_for_nothing() =>
        Assert.Contains(
            "XAmzContentSHA256Mismatch", await PutAsync("", $"x-amz-content-sha256: {new string('0', 64)}"), StringComparison.Ordinal);

    [Theory]
    [InlineData("x-amz-content-sha256: rubbish", "InvalidArgument")]
    [InlineData("x-amz-content-sha256: STREAMING-UNSIGNED-PAYLOAD-TRAILER", "MissingContentLength")]
    [InlineData("x-amz-content-sha256: STREAMING-AWS4-HMAC-SHA256-PAYLOAD\r\nx-amz-decoded-content-length: 5", "AccessDenied")]
    public async Task A_claim_that_cannot_hold_is_refused(string headers, string code) =>
        Assert.Contains($"<Code>{code}</Code>", await PutAsync("hello", headers), StringComparison.Ordinal);

    [Fact]
    public async Task An_anonymous_body_in_chunks_is_unframed_and_keeps_its_own_encoding()
    {
        await using var host = await FrontDoorHost.StartAsync();
        var body = Framing.Encode(Encoding.ASCII.GetBytes("hello"), 2, signed: false, ("x-amz-checksum-crc32", "NhCmhg=="));
        await PutAsync(
            host,
            Encoding.ASCII.GetString(body),
            "x-amz-content-sha256: STREAMING-UNSIGNED-PAYLOAD-TRAILER\r\nx-amz-decoded-content-length: 5\r\n" +
            "x-amz-trailer: x-amz-checksum-crc32\r\nContent-Encoding: aws-chunked,gzip");
        var seen = Assert.Single(host.S3.Requests);
        Assert.Equal((5, 5, "gzip", "NhCmhg=="), (seen.Length, seen.Read, seen.ContentEncoding, seen.Trailers["x-amz-checksum-crc32"]));
    }

    [Fact]
    public async Task A_client_that_waits_for_a_go_ahead_gets_it()
    {
        await using var host = await FrontDoorHost.StartAsync();
        using var client = new TcpClient();
        await client.ConnectAsync(IPAddress.Loopback, host.Url.Port, Cancellation);
        var stream = client.GetStream();
        const string Head = "PUT /b/k HTTP/1.1\r\nHost: h\r\nContent-Length: 5\r\nExpect: 100-continue\r\nConnection: close\r\n\r\n";
        await stream.WriteAsync(Encoding.ASCII.GetBytes(Head), Cancellation);
        using var reader = new StreamReader(stream);
        Assert.Equal("HTTP/1.1 100 Continue", await reader.ReadLineAsync(Cancellation));
        await stream.WriteAsync("hello"u8.ToArray(), Cancellation);
        Assert.Contains("HTTP/1.1 200 OK", await reader.ReadToEndAsync(Cancellation), StringComparison.Ordinal);
        Assert.Equal(5, Assert.Single(host.S3.Requests).Read);
    }

    static async Task<string> PutAsync(string body, string headers)
    {
        await using var host = await FrontDoorHost.StartAsync();
        return await PutAsync(host, body, headers);
    }

    static async Task<string> PutAsync(FrontDoorHost host, string body, string headers)
    {
        using var client = new TcpClient();
        await client.ConnectAsync(IPAddress.Loopback, host.Url.Port, Cancellation);
        var stream = client.GetStream();
        var head = $"PUT /bucket/key HTTP/1.1\r\nHost: 127.0.0.1\r\nContent-Length: {body.Length}\r\nConnection: close\r\n{headers}\r\n\r\n";
        await stream.WriteAsync(Encoding.ASCII.GetBytes(head + body), Cancellation);
        using var reader = new StreamReader(stream);
        return await reader.ReadToEndAsync(Cancellation);
    }
}
