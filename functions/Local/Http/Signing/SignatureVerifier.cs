using Microsoft.AspNetCore.Http;

namespace OnPut.Local.Http.Signing;

/// <summary>Signature Version 4, in the Authorization header or in a presigned URL, for any region.</summary>
sealed class SignatureVerifier(AccessKeys keys, TimeProvider time)
{
    static readonly TimeSpan MostSkew = TimeSpan.FromMinutes(15);

    /// <summary>Reads a request's claim without judging it.</summary>
    /// <returns>Null for an unsigned request.</returns>
    /// <exception cref="ServiceException">The claim cannot be read.</exception>
    public static RequestSignature? Read(HttpRequest request, QueryParameters query)
    {
        var inHeader = request.Headers.Authorization.Count > 0;
        var inQuery = query["X-Amz-Algorithm"] is not null || query["X-Amz-Signature"] is not null;
        if (inHeader && inQuery) throw SigningErrors.TwoMechanisms();
        if (inHeader) return AuthorizationHeader.Parse(request.Headers);
        return inQuery ? PresignedQuery.Parse(query) : null;
    }

    /// <exception cref="ServiceException">The signature is not that of this request, of a key known here, or of this time.</exception>
    public VerifiedSignature Verify(
        RequestSignature signature, HttpRequest request, RequestTarget target, QueryParameters query, string payloadHash)
    {
        if (keys.SecretOf(signature.KeyId) is not { } secret) throw SigningErrors.UnknownKey(signature.KeyId);
        CheckTime(signature);
        CheckSignedHeaders(signature, request.Headers);
        var key = new SigningKey(secret, signature.Scope);
        string? firstStringToSign = null, firstCanonical = null;
        foreach (var (form, path) in signature.Scope.Service == "s3" ? CanonicalPath.ForS3(target) : CanonicalPath.ForOthers(target))
        {
            var canonical = CanonicalRequest.Build(request.Method, form, query, request.Headers, signature.SignedHeaders, payloadHash);
            var stringToSign = $"{AuthorizationHeader.Algorithm}\n{signature.Timestamp}\n{signature.Scope}\n{Hex.Sha256(canonical)}";
            if (key.Verify(stringToSign, signature.Signature)) return new VerifiedSignature(key, path);
            firstStringToSign ??= stringToSign;
            firstCanonical ??= canonical;
        }
        throw SigningErrors.Mismatch(signature.KeyId, signature.Signature, firstStringToSign!, firstCanonical);
    }

    void CheckTime(RequestSignature signature)
    {
        var now = time.GetUtcNow();
        if (signature.Expires is not { } life)
        {
            if ((now - signature.SignedAt).Duration() > MostSkew) throw SigningErrors.Skewed(signature, now, MostSkew);
            return;
        }
        if (signature.SignedAt - now > MostSkew) throw SigningErrors.NotYetValid(signature, now);
        if (now > signature.SignedAt + life) throw SigningErrors.Expired(signature, life, now);
    }

    static void CheckSignedHeaders(RequestSignature signature, IHeaderDictionary headers)
    {
        var missing = headers.Keys
            .Select(name => name.ToLowerInvariant())
            .Where(name => name is "host" || (name.StartsWith("x-amz-", StringComparison.Ordinal) && name != "x-amz-content-sha256"))
            .Where(name => !signature.SignedHeaders.Contains(name));
        var names = string.Join(", ", missing);
        if (names.Length > 0 && (signature.Scope.Service == "s3" || names.Contains("host", StringComparison.Ordinal)))
            throw SigningErrors.HeadersNotSigned(names);
    }
}
