using System.Collections.ObjectModel;

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

    public DateTimeOffset? LastModified { get; init; }

    /// <summary><c>STANDARD</c>, <c>STANDARD_IA</c>, <c>GLACIER</c> …</summary>
    public string StorageClass { get; init; } = "STANDARD";

    /// <summary><c>AES256</c>, <c>aws:kms</c> or <c>aws:kms:dsse</c>; null where S3 does not tell.</summary>
    public string? Encryption { get; init; }

    public string? KmsKeyArn { get; init; }

    public bool? IsBucketKeyEnabled { get; init; }

    /// <summary><c>CRC64NVME</c>, <c>CRC32</c>, <c>CRC32C</c>, <c>SHA1</c> or <c>SHA256</c>; null where there is none or nobody asked.</summary>
    public string? ChecksumAlgorithm { get; init; }

    /// <summary>By lower-case names without the <c>x-amz-meta-</c>.</summary>
    public IReadOnlyDictionary<string, string> UserMetadata { get; init; } = ReadOnlyDictionary<string, string>.Empty;

    /// <summary>Null where nobody asked.</summary>
    public IReadOnlyDictionary<string, string>? Tags { get; init; }

    /// <summary>True where it was looked at by its version, which need not be the current one, and is read so.</summary>
    public bool IsByVersion { get; init; }

    /// <summary>Why nobody here can read it as it is (archived, SSE-C), or null.</summary>
    public Rejection? Rejection { get; init; }

    /// <summary>True where a legal hold of S3 Object Lock is on it; S3 tells it only to who may see it (<c>s3:GetObjectLegalHold</c>).</summary>
    public bool IsOnLegalHold { get; init; }

    /// <summary>True where a function of ours wrote it (<see cref="DerivedMark"/>).</summary>
    public bool IsDerived { get; init; }
}
