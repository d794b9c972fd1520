using OnPut.Local.S3.Requests;
using OnPut.Local.S3.Store;

namespace OnPut.Local.S3.Notifications;

/// <summary>Something that happened to an object.</summary>
/// <param name="Name">One of <see cref="EventNames"/>.</param>
/// <param name="Version">The version that was made, removed or tagged.</param>
/// <param name="Sequence">The change's place in the order of changes.</param>
internal sealed record ObjectEvent(
    string Name, Bucket Bucket, ObjectVersion Version, long Sequence, DateTimeOffset Time, Requester Requester)
{
    /// <summary>The storage class that a lifecycle rule has moved it into; null for other events.</summary>
    public string? MovedTo { get; init; }

    /// <summary>When the bytes that a restore has brought back go again; null for other events.</summary>
    public DateTimeOffset? RestoredUntil { get; init; }
}
