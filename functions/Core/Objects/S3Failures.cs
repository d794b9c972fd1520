using System.Net;
using Amazon.S3;

namespace OnPut.Objects;

/// <summary>What S3's error answers mean to a reconciling function ("Error responses", Amazon S3 API Reference).</summary>
static class S3Failures
{
    public static bool IsNotFound(this AmazonS3Exception failure) =>
        failure.StatusCode == HttpStatusCode.NotFound && failure.ErrorCode != "NoSuchBucket";

    /// <summary>Somebody else was here between a look and a write: 412, or 409 while their write was still going on.</summary>
    public static bool IsLostRace(this AmazonS3Exception failure) =>
        failure.StatusCode is HttpStatusCode.PreconditionFailed
        || (failure.StatusCode is HttpStatusCode.Conflict && failure.ErrorCode is "ConditionalRequestConflict" or "OperationAborted");

    /// <summary>The version that was asked for is a delete marker, which has no content.</summary>
    public static bool IsDeleteMarker(this AmazonS3Exception failure) => failure.StatusCode == HttpStatusCode.MethodNotAllowed;

    /// <summary>A HEAD that failed for a reason only a GET can tell, because a HEAD's answer has no body.</summary>
    public static bool IsUntold(this AmazonS3Exception failure) => failure.StatusCode == HttpStatusCode.BadRequest;

    /// <summary>Why S3 will never hand the object out as it is, or null where trying again may help.</summary>
    public static Rejection? WhyUnreadable(this AmazonS3Exception failure) => failure switch
    {
        { ErrorCode: "InvalidObjectState" } => new("archived", "archived: the object must be restored before it can be read"),
        { ErrorCode: "InvalidRequest", StatusCode: HttpStatusCode.BadRequest } => new("sse-c", "SSE-C: the object is encrypted with a key that only the uploader has"),
        _ => null,
    };
}
