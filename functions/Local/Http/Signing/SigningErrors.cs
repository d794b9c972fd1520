using System.Globalization;
using System.Text;

namespace OnPut.Local.Http.Signing;

/// <summary>The refusals of Signature Version 4, with the codes of "Error responses" in the S3 API reference.</summary>
static class SigningErrors
{
    public static ServiceException UnsupportedAlgorithm() => new(new ServiceError(
        400, "InvalidRequest", "The authorization mechanism you have provided is not supported. Please use AWS4-HMAC-SHA256."));

    public static ServiceException TwoMechanisms() => new(new ServiceError(
        400, "InvalidArgument",
        "Only one auth mechanism allowed; only the X-Amz-Algorithm query parameter, " +
        "Signature query string parameter or the Authorization header should be specified"));

    public static ServiceException MalformedHeader(string why) => new(new ServiceError(
        400, "AuthorizationHeaderMalformed", $"The authorization header is malformed; {why}"));

    public static ServiceException MissingDate() => new(new ServiceError(
        403, "AccessDenied", "AWS authentication requires a valid Date or x-amz-date header"));

    public static ServiceException Query(string message) => new(new ServiceError(400, "AuthorizationQueryParametersError", message));

    public static ServiceException UnknownKey(string keyId) => new(new ServiceError(
        403, "InvalidAccessKeyId", "The AWS Access Key Id you provided does not exist in our records.")
    { Details = [new("AWSAccessKeyId", keyId)] });

    public static ServiceException Skewed(RequestSignature signature, DateTimeOffset now, TimeSpan most) => new(new ServiceError(
        403, "RequestTimeTooSkewed", "The difference between the request time and the current time is too large.")
    {
        Details =
        [
            new("RequestTime", signature.Timestamp),
            new("ServerTime", Iso(now)),
            new("MaxAllowedSkewMilliseconds", most.TotalMilliseconds.ToString(CultureInfo.InvariantCulture)),
        ],
    });

    public static ServiceException Expired(RequestSignature signature, TimeSpan life, DateTimeOffset now) => new(new ServiceError(
        403, "AccessDenied", "Request has expired")
    {
        Details =
        [
            new("X-Amz-Expires", life.TotalSeconds.ToString(CultureInfo.InvariantCulture)),
            new("Expires", Iso(signature.SignedAt + life)),
            new("ServerTime", Iso(now)),
        ],
    });

    public static ServiceException Expired(long expires, DateTimeOffset now) => new(new ServiceError(
        403, "AccessDenied", "Request has expired")
    { Details = [new("Expires", Iso(DateTimeOffset.FromUnixTimeSeconds(expires))), new("ServerTime", Iso(now))] });

    public static ServiceException NoExpiry() => new(new ServiceError(
        403, "AccessDenied", "Query-string authentication requires the Signature, Expires and AWSAccessKeyId parameters"));

    public static ServiceException NotYetValid(RequestSignature signature, DateTimeOffset now) => new(new ServiceError(
        403, "AccessDenied", "Request is not yet valid")
    { Details = [new("RequestTime", signature.Timestamp), new("ServerTime", Iso(now))] });

    public static ServiceException HeadersNotSigned(string names) => new(new ServiceError(
        403, "AccessDenied", "There were headers present in the request which were not signed")
    { Details = [new("HeadersNotSigned", names)] });

    public static ServiceException Mismatch(string keyId, string signature, string stringToSign, string? canonicalRequest = null)
    {
        List<KeyValuePair<string, string>> details =
        [
            new("AWSAccessKeyId", keyId),
            new("StringToSign", stringToSign),
            new("SignatureProvided", signature),
            new("StringToSignBytes", Bytes(stringToSign)),
        ];
        if (canonicalRequest is not null)
            details.AddRange([new("CanonicalRequest", canonicalRequest), new("CanonicalRequestBytes", Bytes(canonicalRequest))]);
        return new(new ServiceError(
            403, "SignatureDoesNotMatch",
            "The request signature we calculated does not match the signature you provided. Check your key and signing method.")
        { Details = details });
    }

    static string Iso(DateTimeOffset time) => time.UtcDateTime.ToString("yyyy-MM-dd'T'HH:mm:ss'Z'", CultureInfo.InvariantCulture);

    static string Bytes(string text) => string.Join(' ', Encoding.UTF8.GetBytes(text).Select(value => value.ToString("x2", null)));
}
