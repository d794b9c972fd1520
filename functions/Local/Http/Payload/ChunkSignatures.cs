using OnPut.Local.Http.Signing;

namespace OnPut.Local.Http.Payload;

/// <summary>
/// The chain of signatures inside a body, each covering the one before
/// ("Signature calculations for the Authorization header: transferring payload in multiple chunks" in the S3 API reference).
/// </summary>
/// <param name="key">The key that the request was signed with.</param>
/// <param name="request">The request's own signature, the first of the chain.</param>
sealed class ChunkSignatures(SigningKey key, RequestSignature request)
{
    string _previous = request.Signature;

    /// <exception cref="ServiceException"><c>SignatureDoesNotMatch</c>.</exception>
    public void VerifyChunk(string signature, string dataHash) =>
        Verify("AWS4-HMAC-SHA256-PAYLOAD", $"{Hex.EmptySha256}\n{dataHash}", signature);

    /// <exception cref="ServiceException"><c>SignatureDoesNotMatch</c>.</exception>
    public void VerifyTrailers(string signature, string trailersHash) => Verify("AWS4-HMAC-SHA256-TRAILER", trailersHash, signature);

    void Verify(string kind, string content, string signature)
    {
        var stringToSign = $"{kind}\n{request.Timestamp}\n{request.Scope}\n{_previous}\n{content}";
        if (!key.Verify(stringToSign, signature)) throw PayloadErrors.WrongChunkSignature();
        _previous = signature;
    }
}
