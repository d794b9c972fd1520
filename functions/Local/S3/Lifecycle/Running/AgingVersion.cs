using OnPut.Local.S3.Store;

namespace OnPut.Local.S3.Lifecycle.Running;

/// <summary>What of a version, or of a delete marker, decides what lifecycle rules do to it.</summary>
internal sealed record AgingVersion
{
    /// <summary>The row.</summary>
    public required long Id { get; init; }

    public required long BucketId { get; init; }

    public required string Key { get; init; }

    public required long Size { get; init; }

    public required TagSet Tags { get; init; }

    public required string StorageClass { get; init; }

    public required bool IsDeleteMarker { get; init; }

    public required DateTimeOffset Made { get; init; }

    /// <summary>When the next newer version was made; null for the newest.</summary>
    public required DateTimeOffset? Replaced { get; init; }

    /// <summary>How many noncurrent versions are newer; counted only as far as rules can ask for.</summary>
    public required int NewerNoncurrent { get; init; }

    /// <summary>Whether its key has nothing else.</summary>
    public required bool IsAlone { get; init; }

    /// <summary>Whether its bucket keeps versions, or did.</summary>
    public required bool IsVersioned { get; init; }

    /// <summary>Whether it is under legal hold, and so never deleted for good.</summary>
    public required bool IsHeld { get; init; }
}
