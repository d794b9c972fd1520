using Microsoft.AspNetCore.Http;
using OnPut.Local.S3.Errors;
using OnPut.Local.S3.Store;

namespace OnPut.Local.S3.Requests;

/// <summary>What the requests about annotations say of their object.</summary>
internal static class AnnotatedObject
{
    /// <exception cref="Http.ServiceException"><c>PreconditionFailed</c>: the object is no longer the one that was annotated.</exception>
    public static void RequireMatch(S3Request request, ObjectVersion version)
    {
        const string condition = "x-amz-object-if-match";
        if (request.Header(condition) is { } etag && ETags.Unquote(etag) != version.ETag) throw S3Errors.PreconditionFailed(condition);
    }

    public static void SetObjectVersionId(this HttpResponse response, Bucket bucket, ObjectVersion version)
    {
        if (bucket.Versioning != Versioning.None) response.Headers["x-amz-object-version-id"] = version.VersionId;
    }
}
