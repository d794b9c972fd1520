using Microsoft.AspNetCore.Http;
using OnPut.Local.Http;
using OnPut.Local.Http.Signing;

namespace OnPut.Local.Tests.Http;

/// <summary>Published examples for services other than S3: the IAM call of "Signature Version 4", and cases of its test suite.</summary>
public sealed class QuerySigningExampleTests
{
    const string KeyId = "AKIDEXAMPLE";
    const string Vanilla = "5fa00fa31553b73ebf1942676e86291e8372ff2a2260956d9b8aae1d763fbf31";

    static readonly AccessKeys Keys = new(new Dictionary<string, string> { [KeyId] = "wJalrXUtnFEMI/K7MDENG+bPxRfiCYEXAMPLEKEY" });

    [Fact]
    public void List_users() => Verify(
        "iam.amazonaws.com", "iam", "/?Action=ListUsers&Version=2010-05-08", "content-type;host;x-amz-date",
        "5d672d79c15b13162d9279b0855cfba6789a8edb4c82c400e06b5924a6f2b5d7");

    [Theory]
    [InlineData("/")]
    [InlineData("//")]
    [InlineData("/example/..")]
    [InlineData("/./")]
    public void Paths_are_normalised(string path) => Verify("example.amazonaws.com", "service", path, "host;x-amz-date", Vanilla);

    static void Verify(string host, string service, string target, string signedHeaders, string signature)
    {
        var request = new DefaultHttpContext().Request;
        request.Method = "GET";
        request.Headers.Host = host;
        request.Headers.ContentType = "application/x-www-form-urlencoded; charset=utf-8";
        request.Headers["x-amz-date"] = "20150830T123600Z";
        request.Headers.Authorization =
            $"AWS4-HMAC-SHA256 Credential={KeyId}/20150830/us-east-1/{service}/aws4_request, SignedHeaders={signedHeaders}, Signature={signature}";
        var parsed = RequestTarget.Parse(target, host);
        var query = new QueryParameters(parsed.Query);
        var time = new ManualTime(new DateTimeOffset(2015, 8, 30, 12, 36, 0, TimeSpan.Zero));
        new SignatureVerifier(Keys, time).Verify(SignatureVerifier.Read(request, query)!, request, parsed, query, Hex.EmptySha256);
    }
}
