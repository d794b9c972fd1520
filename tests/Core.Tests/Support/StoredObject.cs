using System.Security.Cryptography;
using Amazon.S3.Model;

namespace OnPut.Core.Tests.Support;

/// <summary>An object in <see cref="MemoryS3"/>.</summary>
public sealed record StoredObject(byte[] Content, IReadOnlyDictionary<string, string> Metadata)
{
    public string ETag { get; } = $"\"{Convert.ToHexStringLower(MD5.HashData(Content))}\"";

    public string? StorageClass { get; init; }

    public IReadOnlyDictionary<string, string> Tags { get; init; } = new Dictionary<string, string>();

    /// <summary>Writes what else a HEAD tells of it.</summary>
    public Action<GetObjectMetadataResponse> Tell { get; init; } = _ => { };

    /// <summary>True where S3 tells nothing of it to whoever lacks the uploader's key (SSE-C).</summary>
    public bool IsUnderCustomersKey { get; init; }

    /// <summary>Told only to those who ask for checksums.</summary>
    public string? ChecksumCRC64NVME { get; init; }
}
