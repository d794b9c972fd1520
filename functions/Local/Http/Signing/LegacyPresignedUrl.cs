using System.Globalization;
using System.Security.Cryptography;
using System.Text;
using Microsoft.AspNetCore.Http;

namespace OnPut.Local.Http.Signing;

/// <summary>
/// Signature Version 2 in the query, S3 only: what boto3 and <c>aws s3 presign</c> still make by default in us-east-1
/// ("Signing and authenticating REST requests" in the S3 API reference).
/// </summary>
sealed class LegacyPresignedUrl(AccessKeys keys, TimeProvider time)
{
    static readonly HashSet<string> SignedParameters = new(StringComparer.Ordinal)
    {
        "accelerate", "acl", "analytics", "cors", "delete", "inventory", "lifecycle", "location", "logging", "metrics", "notification",
        "object-lock", "partNumber", "policy", "replication", "requestPayment", "restore", "select", "select-type", "storageClass",
        "tagging", "torrent", "uploadId", "uploads", "versionId", "versioning", "versions", "website", "response-cache-control",
        "response-content-disposition", "response-content-encoding", "response-content-language", "response-content-type",
        "response-expires",
    };

    public static bool IsIn(QueryParameters query) => query["AWSAccessKeyId"] is not null && query["Signature"] is not null;

    /// <exception cref="ServiceException">The signature is not that of this request, of a key known here, or has expired.</exception>
    public Caller Verify(HttpRequest request, RequestTarget target, QueryParameters query)
    {
        var keyId = query["AWSAccessKeyId"]!;
        if (!long.TryParse(query["Expires"], NumberStyles.None, CultureInfo.InvariantCulture, out var expires))
            throw SigningErrors.NoExpiry();
        if (keys.SecretOf(keyId) is not { } secret) throw SigningErrors.UnknownKey(keyId);
        var now = time.GetUtcNow();
        if (now.ToUnixTimeSeconds() > expires) throw SigningErrors.Expired(expires, now);
        var stringToSign = StringToSign(request, target, query);
        var signature = Convert.ToBase64String(Sha1(secret, stringToSign));
        return CryptographicOperations.FixedTimeEquals(Encoding.UTF8.GetBytes(signature), Encoding.UTF8.GetBytes(query["Signature"]!))
            ? new Caller(keyId)
            : throw SigningErrors.Mismatch(keyId, query["Signature"]!, stringToSign);
    }

    static string StringToSign(HttpRequest request, RequestTarget target, QueryParameters query)
    {
        var headers = request.Headers;
        var text = new StringBuilder()
            .Append(request.Method).Append('\n')
            .Append(headers.ContentMD5).Append('\n')
            .Append(headers.ContentType).Append('\n')
            .Append(query["Expires"]).Append('\n');
        foreach (var (name, values) in headers
            .Select(header => (Name: header.Key.ToLowerInvariant(), header.Value))
            .Where(header => header.Name.StartsWith("x-amz-", StringComparison.Ordinal))
            .OrderBy(header => header.Name, StringComparer.Ordinal))
            text.Append(name).Append(':').AppendJoin(',', values.Select(value => value?.Trim())).Append('\n');
        if (target.HostBucket is { } bucket) text.Append('/').Append(bucket);
        text.Append(target.Path);
        var parameters = query.Pairs
            .Where(pair => SignedParameters.Contains(pair.Key))
            .OrderBy(pair => pair.Key, StringComparer.Ordinal)
            .Select(pair => pair.Value.Length == 0 ? pair.Key : $"{pair.Key}={pair.Value}");
        var subresource = string.Join('&', parameters);
        return subresource.Length == 0 ? text.ToString() : text.Append('?').Append(subresource).ToString();
    }

    static byte[] Sha1(string secret, string text)
    {
#pragma warning disable CA5350 // Signature Version 2 is defined with HMAC-SHA1.
        return HMACSHA1.HashData(Encoding.UTF8.GetBytes(secret), Encoding.UTF8.GetBytes(text));
#pragma warning restore CA5350
    }
}
