using System.Globalization;

namespace OnPut.Local.Http.Signing;

/// <summary>Reads the <c>X-Amz-…</c> parameters of a presigned URL.</summary>
static class PresignedQuery
{
    const int LongestLife = 604_800;

    /// <exception cref="ServiceException"><c>AuthorizationQueryParametersError</c>: a parameter is missing or wrong.</exception>
    public static RequestSignature Parse(QueryParameters query)
    {
        if (query["X-Amz-Algorithm"] != AuthorizationHeader.Algorithm)
            throw SigningErrors.Query("X-Amz-Algorithm only supports \"AWS4-HMAC-SHA256\"");
        if (query["X-Amz-Credential"] is not { } credential || query["X-Amz-Date"] is not { } date
            || query["X-Amz-Expires"] is not { } expires || query["X-Amz-SignedHeaders"] is not { } signedHeaders
            || query["X-Amz-Signature"] is not { } signature)
            throw SigningErrors.Query(
                "Query-string authentication version 4 requires the X-Amz-Algorithm, X-Amz-Credential, X-Amz-Signature, " +
                "X-Amz-Date, X-Amz-SignedHeaders, and X-Amz-Expires parameters.");
        if (!CredentialScope.TryParse(credential, out var keyId, out var scope))
            throw SigningErrors.Query(
                $"Error parsing the X-Amz-Credential parameter; the Credential is mal-formed; expecting \"{CredentialScope.Form}\".");
        if (!SignatureTime.TryParse(date, out var signedAt))
            throw SigningErrors.Query("X-Amz-Date must be in the ISO8601 Long Format \"yyyyMMdd'T'HHmmss'Z'\"");
        if (!date.StartsWith(scope.Date, StringComparison.Ordinal))
            throw SigningErrors.Query($"Invalid credential date \"{scope.Date}\". This date is not the same as X-Amz-Date: \"{date}\".");
        return new RequestSignature(keyId, scope, signedAt, signedHeaders.Split(';'), signature, ReadLife(expires));
    }

    static TimeSpan ReadLife(string expires)
    {
        if (!long.TryParse(expires, NumberStyles.AllowLeadingSign, CultureInfo.InvariantCulture, out var seconds))
            throw SigningErrors.Query("X-Amz-Expires should be a number");
        if (seconds < 1) throw SigningErrors.Query("X-Amz-Expires must be at least one second");
        if (seconds > LongestLife)
            throw SigningErrors.Query(
                "X-Amz-Expires must be less than a week (in seconds); that is, the given X-Amz-Expires must be less than 604800 seconds");
        return TimeSpan.FromSeconds(seconds);
    }
}
