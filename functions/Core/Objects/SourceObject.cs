namespace OnPut.Objects;

/// <summary>A source object as a HEAD showed it: everything done with it is pinned to this <see cref="ETag"/>.</summary>
public sealed record SourceObject
{
    public required string Bucket { get; init; }

    /// <summary>The key itself, never encoded.</summary>
    public required string Key { get; init; }

    /// <summary>As S3 writes it, with its quotes: it goes back in <c>If-Match</c>. Empty where S3 does not tell it (SSE-C).</summary>
    public required string ETag { get; init; }

    /// <summary>Null in an unversioned bucket.</summary>
    public string? VersionId { get; init; }

    /// <summary>Bytes.</summary>
    public required long Size { get; init; }

    /// <summary>As declared by the uploader: a claim, not a fact.</summary>
    public string? ContentType { get; init; }

    /// <summary>Why nobody here can read it as it is (archived, SSE-C), or null.</summary>
    public Rejection? Rejection { get; init; }

    /// <summary>True where a function of ours wrote it (<see cref="DerivedMark"/>).</summary>
    public bool IsDerived { get; init; }
}
