using Microsoft.Data.Sqlite;
using OnPut.Local.S3.Locking;
using OnPut.Local.S3.Operations.Lifecycle;
using OnPut.Local.S3.Requests;
using OnPut.Local.S3.Restoring;
using OnPut.Local.S3.Store;

namespace OnPut.Local.S3.Operations.Objects;

/// <summary>An object that a request reads.</summary>
internal sealed record FoundObject(Bucket Bucket, ObjectVersion Version, IReadOnlyList<Segment> Segments)
{
    /// <summary>The value of <c>x-amz-expiration</c>; null where no rule ends it, or where one version was asked for.</summary>
    public string? Expiration { get; init; }

    /// <summary>How far it is back from an archive; null where nobody has asked for it.</summary>
    public Restoration? Restoration { get; init; }

    /// <summary>Whether it is under legal hold; null where nobody ever said.</summary>
    public bool? Hold { get; init; }

    /// <exception cref="Http.ServiceException">There is no such bucket, key or version.</exception>
    public static FoundObject Find(SqliteConnection connection, S3Request request)
    {
        var bucket = BucketTable.Get(connection, request.Bucket);
        var version = RequestedVersion.Find(connection, bucket, request);
        return new FoundObject(bucket, version, SegmentTable.Of(connection, version.Id))
        {
            Expiration = request.VersionId is null ? LifecycleHeaders.Expiration(connection, bucket, version) : null,
            Restoration = RestorationTable.Find(connection, version),
            Hold = LegalHoldTable.Find(connection, version),
        };
    }
}
