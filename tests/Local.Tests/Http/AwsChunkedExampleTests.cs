using System.Text;
using OnPut.Local.Http.Payload;
using OnPut.Local.Http.Signing;

namespace OnPut.Local.Tests.Http;

/// <summary>The worked examples of "Transferring payload in multiple chunks" in the S3 API reference: 65 KiB of the letter a.</summary>
public sealed class AwsChunkedExampleTests
{
    static readonly byte[] Payload = [.. Enumerable.Repeat((byte)'a', 66_560)];

    static CancellationToken Cancellation => TestContext.Current.CancellationToken;

    [Fact]
    public async Task Signed_chunks()
    {
        var body = Body(
            "ad80c730a21e5b8d04586a2213dd63b9a0e99e0e2307b0ade35a65485a288648",
            "0055627c9e194cb4542bae2aa5492e3c1575bbb81b612b7d234b86a503ef5497",
            "b6c6ea8a5354eaf15b3cb7646744f4275b71ea724fed81ceb9323e279d449df9", "\r\n");
        Assert.Equal(66_824, body.Length);
        Assert.Equal(Payload, await Framing.DecodeAsync(new MemoryStream(body), Payload.Length, signed: true, [], Cancellation));
    }

    [Fact]
    public async Task Signed_chunks_with_a_trailer()
    {
        var request = Framing.Request with { Signature = "106e2a8a18243abcf37539882f36619c00e2dfc72633413f02d3b74544bfeb8e" };
        var signatures = new ChunkSignatures(Framing.Key, request);
        var trailers = new TrailerSection(["x-amz-checksum-crc32c"], signatures);
        var body = Body(
            "b474d8862b1487a5145d686f57f013e54db672cee1c953b3010fb58501ef5aa2",
            "1c1344b170168f8e65b41376b44b20fe354e373826ccbbe2c1d40a8cae51e5c7",
            "2ca2aba2005185cf7159c6277faf83795951dd77a3a99e6e65d5c9f85863f992",
            "x-amz-checksum-crc32c:sOO8/Q==\r\nx-amz-trailer-signature:d81f82fc3505edab99d459891051a732e8730629a2e4a59689829ca17fe2e435\r\n\r\n");
        await using var decoder = new AwsChunkedStream(new MemoryStream(body), Payload.Length, signatures, trailers);
        var decoded = new MemoryStream();
        await decoder.CopyToAsync(decoded, Cancellation);
        Assert.Equal(Payload, decoded.ToArray());
        Assert.Equal("sOO8/Q==", trailers.Trailers["x-amz-checksum-crc32c"]);
    }

    static byte[] Body(string first, string second, string last, string end) =>
    [
        .. Encoding.ASCII.GetBytes($"10000;chunk-signature={first}\r\n"), .. Payload[..65_536],
        .. Encoding.ASCII.GetBytes($"\r\n400;chunk-signature={second}\r\n"), .. Payload[65_536..],
        .. Encoding.ASCII.GetBytes($"\r\n0;chunk-signature={last}\r\n{end}"),
    ];
}
