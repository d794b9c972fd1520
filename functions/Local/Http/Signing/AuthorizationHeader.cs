using System.Globalization;
using Microsoft.AspNetCore.Http;

namespace OnPut.Local.Http.Signing;

/// <summary>Reads <c>Authorization: AWS4-HMAC-SHA256 Credential=…, SignedHeaders=…, Signature=…</c>.</summary>
static class AuthorizationHeader
{
    public const string Algorithm = "AWS4-HMAC-SHA256";

    /// <exception cref="ServiceException">Another algorithm, a part that is missing, or no usable date.</exception>
    public static RequestSignature Parse(IHeaderDictionary headers)
    {
        var header = headers.Authorization.ToString();
        if (!header.StartsWith(Algorithm + " ", StringComparison.Ordinal)) throw SigningErrors.UnsupportedAlgorithm();
        string? credential = null, signedHeaders = null, signature = null;
        foreach (var part in header[Algorithm.Length..].Split(',', StringSplitOptions.TrimEntries))
        {
            var equals = part.IndexOf('=', StringComparison.Ordinal);
            var value = equals < 0 ? "" : part[(equals + 1)..];
            switch (equals < 0 ? part : part[..equals])
            {
                case "Credential": credential = value; break;
                case "SignedHeaders": signedHeaders = value; break;
                case "Signature": signature = value; break;
            }
        }
        if (credential is null || signedHeaders is null || signature is null)
            throw SigningErrors.MalformedHeader("it needs Credential, SignedHeaders and Signature.");
        if (!CredentialScope.TryParse(credential, out var keyId, out var scope))
            throw SigningErrors.MalformedHeader($"the Credential is mal-formed; expecting \"{CredentialScope.Form}\".");
        var signedAt = ReadDate(headers);
        if (!SignatureTime.Format(signedAt).StartsWith(scope.Date, StringComparison.Ordinal))
            throw SigningErrors.MalformedHeader($"Invalid credential date \"{scope.Date}\". This date is not the same as X-Amz-Date.");
        return new RequestSignature(keyId, scope, signedAt, signedHeaders.Split(';'), signature, Expires: null);
    }

    static DateTimeOffset ReadDate(IHeaderDictionary headers)
    {
        if (SignatureTime.TryParse(headers["x-amz-date"].ToString(), out var time)) return time;
        return DateTimeOffset.TryParseExact(
            headers.Date.ToString(), "R", CultureInfo.InvariantCulture, DateTimeStyles.AssumeUniversal, out time)
            ? time
            : throw SigningErrors.MissingDate();
    }
}
