using Microsoft.AspNetCore.Http;
using OnPut.Local.Http.Signing;

namespace OnPut.Local.Http.Payload;

/// <summary>What an S3 request says about its body's integrity.</summary>
/// <param name="Text">The word or hash that the signature covers.</param>
/// <param name="Form">What it means for the bytes.</param>
sealed record PayloadClaim(string Text, PayloadForm Form)
{
    const string Header = "x-amz-content-sha256";

    /// <exception cref="ServiceException">A signed request makes no claim, or one that S3 does not know.</exception>
    public static PayloadClaim Read(HttpRequest request, QueryParameters query, RequestSignature? signature)
    {
        var text = request.Headers[Header].ToString();
        if (text.Length == 0) text = query[Header] ?? query["X-Amz-Content-Sha256"] ?? "";
        if (text.Length == 0)
            text = signature is null or { IsPresigned: true } ? "UNSIGNED-PAYLOAD" : throw PayloadErrors.MissingHash();
        return new PayloadClaim(text, text switch
        {
            "UNSIGNED-PAYLOAD" => PayloadForm.Unsigned,
            "STREAMING-UNSIGNED-PAYLOAD-TRAILER" => PayloadForm.UnsignedChunks,
            "STREAMING-AWS4-HMAC-SHA256-PAYLOAD" or "STREAMING-AWS4-HMAC-SHA256-PAYLOAD-TRAILER" => PayloadForm.SignedChunks,
            _ => Hex.IsSha256(text) ? PayloadForm.Hashed : throw PayloadErrors.UnknownHash(text),
        });
    }
}
