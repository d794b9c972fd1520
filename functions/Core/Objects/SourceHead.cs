using Amazon.S3;
using Amazon.S3.Model;

namespace OnPut.Objects;

/// <summary>From what S3 answers to a HEAD, and to a question for tags, to a <see cref="SourceObject"/>.</summary>
static class SourceHead
{
    const string MetadataPrefix = "x-amz-meta-";

    public static SourceObject Read(string bucket, string key, GetObjectMetadataResponse head, GetObjectTaggingResponse? tags) => new()
    {
        Bucket = bucket,
        Key = key,
        ETag = head.ETag,
        VersionId = head.VersionId,
        Size = head.ContentLength,
        ContentType = head.Headers.ContentType,
        LastModified = head.LastModified is { } time ? new DateTimeOffset(time.ToUniversalTime()) : null,
        // S3 leaves the header out for STANDARD.
        StorageClass = head.StorageClass?.Value ?? "STANDARD",
        Encryption = head.ServerSideEncryptionMethod?.Value is { Length: > 0 } encryption ? encryption : null,
        KmsKeyArn = head.ServerSideEncryptionKeyManagementServiceKeyId,
        IsBucketKeyEnabled = head.BucketKeyEnabled,
        ChecksumAlgorithm = ChecksumOf(head),
        UserMetadata = head.Metadata.Keys.ToDictionary(NameOf, name => head.Metadata[name], StringComparer.Ordinal),
        Tags = tags is null ? null : (tags.Tagging ?? []).ToDictionary(tag => tag.Key, tag => tag.Value, StringComparer.Ordinal),
        Rejection = IsArchived(head) ? new("archived", $"archived: in {head.StorageClass}, it must be restored before it can be read") : null,
        IsOnLegalHold = head.ObjectLockLegalHoldStatus == ObjectLockLegalHoldStatus.On,
        IsDerived = head.Metadata[DerivedMark.Function] is not null,
    };

    static string NameOf(string header) =>
        header.StartsWith(MetadataPrefix, StringComparison.OrdinalIgnoreCase) ? header[MetadataPrefix.Length..] : header;

    static string? ChecksumOf(GetObjectMetadataResponse head) =>
        head.ChecksumCRC64NVME is not null ? "CRC64NVME"
        : head.ChecksumCRC32 is not null ? "CRC32"
        : head.ChecksumCRC32C is not null ? "CRC32C"
        : head.ChecksumSHA256 is not null ? "SHA256"
        : head.ChecksumSHA1 is not null ? "SHA1"
        : null;

    static bool IsArchived(GetObjectMetadataResponse head) =>
        (head.StorageClass == S3StorageClass.Glacier || head.StorageClass == S3StorageClass.DeepArchive)
        && head.RestoreExpiration is null;
}
