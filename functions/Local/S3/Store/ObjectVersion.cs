using OnPut.Local.S3.Access;
using OnPut.Local.S3.Checksums;

namespace OnPut.Local.S3.Store;

/// <summary>One version of an object, or a delete marker, as the catalogue has it.</summary>
internal sealed record ObjectVersion
{
    /// <summary>The version id of objects in buckets without versioning.</summary>
    public const string NullId = "null";

    /// <summary>The row; 0 before it was inserted.</summary>
    public long Id { get; init; }

    public required string Key { get; init; }

    /// <summary>Grows with every change in the store: of two versions of a key, the greater is the newer.</summary>
    public long Sequence { get; init; }

    public string VersionId { get; init; } = NullId;

    public bool IsDeleteMarker { get; init; }

    public DateTimeOffset Modified { get; init; }

    public long Size { get; init; }

    /// <summary>Without quotes.</summary>
    public string ETag { get; init; } = "";

    public string StorageClass { get; init; } = StorageClasses.Standard;

    public Checksum? Checksum { get; init; }

    /// <summary>Parts of the multipart upload that made it; null where it was none.</summary>
    public int? Parts { get; init; }

    /// <summary>What the object keeps of the headers it was written with, <c>x-amz-meta-*</c> included.</summary>
    public ObjectHeaders Headers { get; init; } = ObjectHeaders.None;

    /// <summary>Who wrote it.</summary>
    public Account Owner { get; init; } = Account.Root;

    /// <summary>Its access control list, as JSON; null for the owner alone.</summary>
    public string? Acl { get; init; }

    /// <summary>How it is encrypted, as JSON; null for S3's own keys.</summary>
    public string? Encryption { get; init; }

    public TagSet Tags { get; init; } = TagSet.None;
}
