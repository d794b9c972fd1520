namespace OnPut.Archiving;

/// <summary>An object, or one version of it, as far as it is known.</summary>
public sealed record ArchiveCandidate
{
    public required string Bucket { get; init; }

    /// <summary>The key itself, never encoded.</summary>
    public required string Key { get; init; }

    /// <summary>Bytes.</summary>
    public required long Size { get; init; }

    /// <summary>As S3 writes it.</summary>
    public string StorageClass { get; init; } = "STANDARD";

    /// <summary>When it was written; null where nobody tells.</summary>
    public DateTimeOffset? LastModified { get; init; }

    /// <summary>True where another version, or a delete marker, stands in its place.</summary>
    public bool IsNoncurrent { get; init; }

    /// <summary>What was looked up: the rest of these is null because nobody looked, not because there is nothing.</summary>
    public ObjectAspects Known { get; init; } = ObjectAspects.All;

    /// <summary>A media type, with or without parameters.</summary>
    public string? DeclaredType { get; init; }

    /// <inheritdoc cref="DeclaredType"/>
    public string? DetectedType { get; init; }

    public IReadOnlyDictionary<string, string>? Tags { get; init; }

    /// <summary>By lower-case names without the <c>x-amz-meta-</c>.</summary>
    public IReadOnlyDictionary<string, string>? UserMetadata { get; init; }

    public DateTimeOffset? TakenAt { get; init; }
}
