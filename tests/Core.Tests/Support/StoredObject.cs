using System.Security.Cryptography;

namespace OnPut.Core.Tests.Support;

/// <summary>An object in <see cref="MemoryS3"/>.</summary>
public sealed record StoredObject(byte[] Content, IReadOnlyDictionary<string, string> Metadata)
{
    public string ETag { get; } = $"\"{Convert.ToHexStringLower(MD5.HashData(Content))}\"";

    public string? StorageClass { get; init; }

    public IReadOnlyDictionary<string, string> Tags { get; init; } = new Dictionary<string, string>();

    /// <summary>Told only to those who ask for checksums.</summary>
    public string? ChecksumCRC64NVME { get; init; }
}
