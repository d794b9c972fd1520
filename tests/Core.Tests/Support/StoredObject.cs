using System.Security.Cryptography;

namespace OnPut.Core.Tests.Support;

/// <summary>An object in <see cref="MemoryS3"/>.</summary>
public sealed record StoredObject(byte[] Content, IReadOnlyDictionary<string, string> Metadata)
{
    public string ETag { get; } = $"\"{Convert.ToHexStringLower(MD5.HashData(Content))}\"";

    public string? StorageClass { get; init; }
}
