using System.Text;
using OnPut.Local.Http.Payload;
using OnPut.Local.Http.Signing;

namespace OnPut.Local.Tests.Http;

/// <summary>Builds aws-chunked bodies, and reads them through the decoder.</summary>
static class Framing
{
    public static readonly RequestSignature Request = new(
        "AKIAIOSFODNN7EXAMPLE", new CredentialScope("20130524", "us-east-1", "s3"), new DateTimeOffset(2013, 5, 24, 0, 0, 0, TimeSpan.Zero),
        ["host"], "4f232c4386841ef735655705268965c44a0e4690baa4adea153f7db9fa80a0a9", Expires: null);

    public static readonly SigningKey Key = new("wJalrXUtnFEMI/K7MDENG/bPxRfiCYEXAMPLEKEY", Request.Scope);

    public static byte[] Encode(byte[] payload, int chunk, bool signed, params (string Name, string Value)[] trailers)
    {
        var body = new MemoryStream();
        var previous = Request.Signature;
        foreach (var data in payload.Chunk(chunk).Append([]))
        {
            previous = Sign("AWS4-HMAC-SHA256-PAYLOAD", previous, $"{Hex.EmptySha256}\n{Hex.Sha256(data)}");
            Write(body, signed ? $"{data.Length:x};chunk-signature={previous}\r\n" : $"{data.Length:x}\r\n");
            body.Write(data);
            if (data.Length > 0) Write(body, "\r\n");
        }
        foreach (var (name, value) in trailers)
            Write(body, $"{name}:{value}\r\n");
        if (signed && trailers.Length > 0)
        {
            var content = string.Concat(trailers.Select(trailer => $"{trailer.Name}:{trailer.Value}\n"));
            Write(body, $"x-amz-trailer-signature:{Sign("AWS4-HMAC-SHA256-TRAILER", previous, Hex.Sha256(content))}\r\n");
        }
        Write(body, "\r\n");
        return body.ToArray();
    }

    public static async Task<byte[]> DecodeAsync(
        Stream framed, long length, bool signed, IReadOnlyCollection<string> announced, CancellationToken cancellationToken)
    {
        var signatures = signed ? new ChunkSignatures(Key, Request) : null;
        await using var decoder = new AwsChunkedStream(framed, length, signatures, new TrailerSection(announced, signatures));
        var payload = new MemoryStream();
        await decoder.CopyToAsync(payload, cancellationToken);
        return payload.ToArray();
    }

    static string Sign(string kind, string previous, string content) =>
        Key.Sign($"{kind}\n{Request.Timestamp}\n{Request.Scope}\n{previous}\n{content}");

    static void Write(MemoryStream body, string text) => body.Write(Encoding.UTF8.GetBytes(text));
}
