using Microsoft.Data.Sqlite;
using OnPut.Local.Http;
using OnPut.Local.S3.Errors;
using OnPut.Local.S3.Store;

namespace OnPut.Local.S3.Requests;

/// <summary>The object that <c>x-amz-copy-source</c> names.</summary>
internal sealed record CopySource(string Bucket, string Key, string? VersionId)
{
    public const string Header = "x-amz-copy-source";

    const string VersionParameter = "?versionId=";

    /// <exception cref="ServiceException"><c>InvalidArgument</c>: no bucket, no key, or broken encoding.</exception>
    public static CopySource Of(S3Request request)
    {
        var header = request.Header(Header) ?? "";
        var question = header.LastIndexOf(VersionParameter, StringComparison.Ordinal);
        var versionId = question < 0 ? null : header[(question + VersionParameter.Length)..];
        if (!PercentEncoding.TryDecode(question < 0 ? header : header[..question], out var path)) throw Invalid(header);
        if (path.StartsWith('/')) path = path[1..];
        var slash = path.IndexOf('/', StringComparison.Ordinal);
        return slash > 0 && slash < path.Length - 1
            ? new CopySource(path[..slash], path[(slash + 1)..], versionId)
            : throw Invalid(header);
    }

    /// <exception cref="ServiceException">There is no such bucket, key or version, or it is a delete marker.</exception>
    public (Bucket Bucket, ObjectVersion Version) Find(SqliteConnection connection)
    {
        var bucket = BucketTable.Get(connection, Bucket);
        var version = VersionId is null
            ? ObjectTable.Newest(connection, bucket, Key)
            : ObjectTable.Find(connection, bucket, Key, VersionId);
        return version switch
        {
            null when VersionId is not null => throw ObjectErrors.NoSuchVersion(Key, VersionId),
            { IsDeleteMarker: true } when VersionId is not null => throw S3Errors.InvalidRequest(
                "The source of a copy request may not specifically refer to a delete marker by version id."),
            null or { IsDeleteMarker: true } => throw ObjectErrors.NoSuchKey(Key),
            _ => (bucket, version),
        };
    }

    static ServiceException Invalid(string header) => S3Errors.InvalidArgument(
        "Copy Source must mention the source bucket and key: sourcebucket/sourcekey", Header, header);
}
