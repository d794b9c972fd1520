using OnPut.Local.S3.Access;
using OnPut.Local.S3.Checksums;
using OnPut.Local.S3.Store;

namespace OnPut.Local.S3.Multipart;

/// <summary>A multipart upload in progress.</summary>
internal sealed record Upload
{
    public required string Id { get; init; }

    public required string Key { get; init; }

    public DateTimeOffset Initiated { get; init; }

    public string StorageClass { get; init; } = StorageClasses.Standard;

    /// <summary>What the client chose; null where it left the choice to S3.</summary>
    public ChecksumAlgorithm? ChosenAlgorithm { get; init; }

    public ChecksumType ChecksumType { get; init; } = ChecksumType.FullObject;

    public ObjectHeaders Headers { get; init; } = ObjectHeaders.None;

    /// <summary>Who began it, and will own the object.</summary>
    public Account Owner { get; init; } = Account.Root;

    /// <summary>The access control list that the object will have, as JSON; null for the owner alone.</summary>
    public string? Acl { get; init; }

    /// <summary>How parts and object are encrypted, as JSON; null for S3's own keys.</summary>
    public string? Encryption { get; init; }

    /// <summary>How the object will be locked, as JSON; null for as its bucket says.</summary>
    public string? Lock { get; init; }

    public TagSet Tags { get; init; } = TagSet.None;

    /// <summary>What the parts and the object are summed with.</summary>
    public ChecksumAlgorithm Algorithm => ChosenAlgorithm ?? ChecksumAlgorithm.Crc64Nvme;
}
