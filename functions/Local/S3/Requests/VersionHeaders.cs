using Microsoft.AspNetCore.Http;
using OnPut.Local.S3.Checksums;
using OnPut.Local.S3.Store;

namespace OnPut.Local.S3.Requests;

/// <summary>Headers that several operations answer with.</summary>
internal static class VersionHeaders
{
    /// <summary>Names the version, where the bucket keeps versions.</summary>
    public static void SetVersionId(this HttpResponse response, Bucket bucket, ObjectVersion version)
    {
        if (bucket.Versioning != Versioning.None) response.Headers["x-amz-version-id"] = version.VersionId;
    }

    public static void SetETag(this HttpResponse response, string etag) => response.Headers.ETag = ETags.Quote(etag);

    /// <summary>Everything is encrypted as S3 does by default, as far as a client can tell.</summary>
    public static void SetEncryption(this HttpResponse response) => response.Headers["x-amz-server-side-encryption"] = "AES256";

    public static void SetChecksum(this HttpResponse response, Checksum? checksum)
    {
        if (checksum is null) return;
        response.Headers[checksum.Algorithm.Header] = checksum.Value;
        response.Headers["x-amz-checksum-type"] = checksum.Type.Name();
    }
}
