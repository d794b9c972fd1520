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

    public TagSet Tags { get; init; } = TagSet.None;

    /// <summary>What the parts and the object are summed with.</summary>
    public ChecksumAlgorithm Algorithm => ChosenAlgorithm ?? ChecksumAlgorithm.Crc64Nvme;
}
