using System.Collections.ObjectModel;
using System.Globalization;
using System.Security.Cryptography;
using System.Text;
using OnPut.Objects;

namespace OnPut.MetadataIndex.Records;

/// <summary>What S3 says of an object, whatever its content.</summary>
sealed record ObjectFacts
{
    public DateTimeOffset? LastModified { get; init; }

    /// <summary>The media type that the uploader declared.</summary>
    public string? ContentType { get; init; }

    public required string StorageClass { get; init; }

    /// <summary>True where it was uploaded in parts: its ETag then ends with their number.</summary>
    public bool IsMultipart { get; init; }

    /// <summary><c>SSE-S3</c>, <c>SSE-KMS</c>, <c>DSSE-KMS</c> or <c>SSE-C</c>, as AWS S3 Metadata writes it.</summary>
    public string? EncryptionStatus { get; init; }

    public bool? IsBucketKeyEnabled { get; init; }

    public string? KmsKeyArn { get; init; }

    public string? ChecksumAlgorithm { get; init; }

    public IReadOnlyDictionary<string, string>? Tags { get; init; }

    public IReadOnlyDictionary<string, string>? UserMetadata { get; init; }

    public static ObjectFacts Of(SourceObject source) => new()
    {
        LastModified = source.LastModified,
        ContentType = source.ContentType,
        StorageClass = source.StorageClass,
        IsMultipart = source.ETag.Contains('-', StringComparison.Ordinal),
        EncryptionStatus = EncryptionStatusOf(source),
        IsBucketKeyEnabled = source.IsBucketKeyEnabled,
        KmsKeyArn = source.KmsKeyArn,
        ChecksumAlgorithm = source.ChecksumAlgorithm,
        Tags = source.Tags,
        UserMetadata = source.UserMetadata,
    };

    /// <summary>A hash that changes where any of it does.</summary>
    public static string HashOf(SourceObject source)
    {
        var facts = Of(source);
        string?[] all =
        [
            facts.LastModified?.UtcTicks.ToString(CultureInfo.InvariantCulture), facts.ContentType, facts.StorageClass, facts.EncryptionStatus,
            facts.IsBucketKeyEnabled?.ToString(), facts.KmsKeyArn, facts.ChecksumAlgorithm, source.Rejection?.Cause,
            .. Lines(facts.Tags), "", .. Lines(facts.UserMetadata),
        ];
        return Convert.ToHexStringLower(SHA256.HashData(Encoding.UTF8.GetBytes(string.Join('\0', all))).AsSpan(0, 8));
    }

    static IEnumerable<string> Lines(IReadOnlyDictionary<string, string>? values) =>
        (values ?? ReadOnlyDictionary<string, string>.Empty)
            .OrderBy(value => value.Key, StringComparer.Ordinal).Select(value => $"{value.Key}\0{value.Value}");

    static string? EncryptionStatusOf(SourceObject source) => source switch
    {
        { Rejection.Cause: "sse-c" } => "SSE-C",
        { Encryption: "AES256" } => "SSE-S3",
        { Encryption: "aws:kms" } => "SSE-KMS",
        { Encryption: "aws:kms:dsse" } => "DSSE-KMS",
        _ => source.Encryption,
    };
}
