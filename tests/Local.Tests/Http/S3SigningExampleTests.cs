using Microsoft.AspNetCore.Http;
using OnPut.Local.Http;
using OnPut.Local.Http.Signing;

namespace OnPut.Local.Tests.Http;

/// <summary>The worked examples of "Authenticating Requests (AWS Signature Version 4)" in the S3 API reference.</summary>
public sealed class S3SigningExampleTests
{
    const string Host = "examplebucket.s3.amazonaws.com";
    const string Scope = "AKIAIOSFODNN7EXAMPLE/20130524/us-east-1/s3/aws4_request";
    const string EmptyHash = "e3b0c44298fc1c149afbf4c8996fb92427ae41e4649b934ca495991b7852b855";

    static readonly AccessKeys Keys = new(new Dictionary<string, string> { ["AKIAIOSFODNN7EXAMPLE"] = "wJalrXUtnFEMI/K7MDENG/bPxRfiCYEXAMPLEKEY" });

    [Fact]
    public void Get_object_with_a_range() => Verify("GET", "/test.txt", EmptyHash,
        "host;range;x-amz-content-sha256;x-amz-date", "f0e8bdb87c964420e857bd35b5d6ed310bd44f0170aba48dd91039c6036bdb41",
        ("Range", "bytes=0-9"));

    [Fact]
    public void Put_object_with_a_key_that_is_sent_unencoded() => Verify("PUT", "/test$file.text",
        "44ce7dd67c959e0d3524ffac1771dfbba87d2b6b4b4e99e42034a8b803f8b072",
        "date;host;x-amz-content-sha256;x-amz-date;x-amz-storage-class", "98ad721746da40c64f1a55b78f14c238d841ea1380cd77a1b5971af0ece108bd",
        ("Date", "Fri, 24 May 2013 00:00:00 GMT"), ("x-amz-storage-class", "REDUCED_REDUNDANCY"));

    [Fact]
    public void Get_bucket_lifecycle() => Verify("GET", "/?lifecycle", EmptyHash,
        "host;x-amz-content-sha256;x-amz-date", "fea454ca298b7da1c68078a5d1bdbfbbe0d65c699e0f91ac7a200a0136783543");

    [Fact]
    public void List_objects() => Verify("GET", "/?max-keys=2&prefix=J", EmptyHash,
        "host;x-amz-content-sha256;x-amz-date", "34b48302e7b5fa45bde8084f4b7868a86f0a534bc59db6670ed5711ef69dc6f7");

    [Fact]
    public void Presigned_get_object() => Verify(Request("GET",
        "/test.txt?X-Amz-Algorithm=AWS4-HMAC-SHA256&X-Amz-Credential=AKIAIOSFODNN7EXAMPLE%2F20130524%2Fus-east-1%2Fs3%2Faws4_request" +
        "&X-Amz-Date=20130524T000000Z&X-Amz-Expires=86400&X-Amz-SignedHeaders=host" +
        "&X-Amz-Signature=aeeed9bbccd4d02ee5c0109b86d86835f995330da4c265957d157751f604d404"), "UNSIGNED-PAYLOAD", TimeSpan.FromHours(23));

    [Fact]
    public void A_presigned_url_expires()
    {
        var failure = Assert.Throws<ServiceException>(() => Verify(Request("GET",
            "/test.txt?X-Amz-Algorithm=AWS4-HMAC-SHA256&X-Amz-Credential=AKIAIOSFODNN7EXAMPLE%2F20130524%2Fus-east-1%2Fs3%2Faws4_request" +
            "&X-Amz-Date=20130524T000000Z&X-Amz-Expires=86400&X-Amz-SignedHeaders=host" +
            "&X-Amz-Signature=aeeed9bbccd4d02ee5c0109b86d86835f995330da4c265957d157751f604d404"), "UNSIGNED-PAYLOAD", TimeSpan.FromHours(25)));
        Assert.Equal((403, "AccessDenied", "Request has expired"), (failure.Error.StatusCode, failure.Error.Code, failure.Error.Message));
        Assert.Contains(failure.Error.Details, detail => detail is { Key: "Expires", Value: "2013-05-25T00:00:00Z" });
    }

    static void Verify(
        string method, string target, string payloadHash, string signedHeaders, string signature, params (string Name, string Value)[] headers)
    {
        var request = Request(method, target, [("x-amz-content-sha256", payloadHash), ("x-amz-date", "20130524T000000Z"), .. headers]);
        request.Context.Request.Headers.Authorization = $"AWS4-HMAC-SHA256 Credential={Scope},SignedHeaders={signedHeaders},Signature={signature}";
        Verify(request, payloadHash, TimeSpan.Zero);
    }

    static void Verify((DefaultHttpContext Context, RequestTarget Target) request, string payloadHash, TimeSpan later)
    {
        var query = new QueryParameters(request.Target.Query);
        var signature = SignatureVerifier.Read(request.Context.Request, query);
        Assert.NotNull(signature);
        var time = new ManualTime(new DateTimeOffset(2013, 5, 24, 0, 0, 0, TimeSpan.Zero) + later);
        new SignatureVerifier(Keys, time).Verify(signature, request.Context.Request, request.Target, query, payloadHash);
    }

    static (DefaultHttpContext Context, RequestTarget Target) Request(string method, string target, params (string Name, string Value)[] headers)
    {
        var context = new DefaultHttpContext();
        context.Request.Method = method;
        context.Request.Headers.Host = Host;
        foreach (var (name, value) in headers)
            context.Request.Headers[name] = value;
        return (context, RequestTarget.Parse(target, Host));
    }
}
