using System.Security.Cryptography;

namespace OnPut.Local.S3.Checksums;

/// <summary>One of the algorithms of "Checking object integrity" in the S3 User Guide.</summary>
/// <param name="Name">As in <c>x-amz-checksum-algorithm</c>.</param>
/// <param name="Length">Bytes of a digest.</param>
/// <param name="Crc">The CRC it is, whose pieces combine into a full-object checksum; null for a cryptographic digest.</param>
internal sealed record ChecksumAlgorithm(string Name, int Length, Crc? Crc, Func<IHasher> CreateHasher)
{
    public static ChecksumAlgorithm Crc32 { get; } = Of("CRC32", Crc.Crc32);
    public static ChecksumAlgorithm Crc32C { get; } = Of("CRC32C", Crc.Crc32C);

    /// <summary>What S3 computes when nothing else is asked for.</summary>
    public static ChecksumAlgorithm Crc64Nvme { get; } = Of("CRC64NVME", Crc.Crc64Nvme);

    public static ChecksumAlgorithm Sha1 { get; } = new("SHA1", 20, null, () => new CryptographicHasher(HashAlgorithmName.SHA1));
    public static ChecksumAlgorithm Sha256 { get; } = new("SHA256", 32, null, () => new CryptographicHasher(HashAlgorithmName.SHA256));

    public static IReadOnlyList<ChecksumAlgorithm> All { get; } = [Crc32, Crc32C, Crc64Nvme, Sha1, Sha256];

    /// <summary>The header and trailer that carry a value.</summary>
    public string Header { get; } = $"x-amz-checksum-{Name.ToLowerInvariant()}";

    /// <summary>The XML element that carries a value.</summary>
    public string Element { get; } = $"Checksum{Name}";

    /// <summary>What the parts of a multipart upload make when the request does not say.</summary>
    public ChecksumType DefaultMultipartType => this == Crc64Nvme ? ChecksumType.FullObject : ChecksumType.Composite;

    public bool SupportsMultipart(ChecksumType type) =>
        type == ChecksumType.FullObject ? Crc is not null : this != Crc64Nvme;

    public static ChecksumAlgorithm? Find(string? name) =>
        All.FirstOrDefault(algorithm => algorithm.Name.Equals(name, StringComparison.OrdinalIgnoreCase));

    public static ChecksumAlgorithm? FindByHeader(string? header) =>
        All.FirstOrDefault(algorithm => algorithm.Header.Equals(header, StringComparison.OrdinalIgnoreCase));

    static ChecksumAlgorithm Of(string name, Crc crc) => new(name, crc.Length, crc, () => new CrcHasher(crc));
}
