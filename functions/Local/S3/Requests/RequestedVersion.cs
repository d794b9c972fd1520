using System.Globalization;
using Microsoft.Data.Sqlite;
using OnPut.Local.S3.Errors;
using OnPut.Local.S3.Store;

namespace OnPut.Local.S3.Requests;

/// <summary>The version of an object that a request is about: the one that it names, or else the current one.</summary>
internal static class RequestedVersion
{
    /// <summary>Finds it; where a delete marker stands in its place, the answer's headers say so.</summary>
    /// <exception cref="Http.ServiceException"><c>NoSuchKey</c>, <c>NoSuchVersion</c>, <c>MethodNotAllowed</c> (a marker).</exception>
    public static ObjectVersion Find(SqliteConnection connection, Bucket bucket, S3Request request)
    {
        if (request.VersionId is not { } versionId)
        {
            var newest = ObjectTable.Newest(connection, bucket, request.Key) ?? throw ObjectErrors.NoSuchKey(request.Key);
            if (!newest.IsDeleteMarker) return newest;
            Describe(request, newest);
            throw ObjectErrors.NoSuchKey(request.Key);
        }
        var version = ObjectTable.Find(connection, bucket, request.Key, versionId)
            ?? throw ObjectErrors.NoSuchVersion(request.Key, versionId);
        if (!version.IsDeleteMarker) return version;
        Describe(request, version);
        request.Response.Headers.Allow = "DELETE";
        request.Response.Headers.LastModified = HttpDate(version.Modified);
        throw S3Errors.MethodNotAllowed(request.Method, "DeleteMarker");
    }

    public static string HttpDate(DateTimeOffset time) => time.ToString("R", CultureInfo.InvariantCulture);

    static void Describe(S3Request request, ObjectVersion marker)
    {
        request.Response.Headers["x-amz-delete-marker"] = "true";
        request.Response.Headers["x-amz-version-id"] = marker.VersionId;
    }
}
