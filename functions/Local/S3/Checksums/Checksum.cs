namespace OnPut.Local.S3.Checksums;

/// <summary>A checksum as it is stored and answered.</summary>
/// <param name="Value">Base64; with <c>-N</c> behind it when it is composed of N parts' checksums.</param>
internal sealed record Checksum(ChecksumAlgorithm Algorithm, ChecksumType Type, string Value)
{
    /// <summary>The checksum of bytes that were read in one go.</summary>
    public static Checksum OfWhole(ChecksumAlgorithm algorithm, byte[] digest) =>
        new(algorithm, ChecksumType.FullObject, Convert.ToBase64String(digest));

    /// <summary>The checksum of an object from the checksums of its parts, in order.</summary>
    public static Checksum OfParts(ChecksumAlgorithm algorithm, ChecksumType type, IReadOnlyList<(byte[] Digest, long Size)> parts) =>
        type == ChecksumType.Composite ? Compose(algorithm, parts) : Combine(algorithm, algorithm.Crc!, parts);

    static Checksum Compose(ChecksumAlgorithm algorithm, IReadOnlyList<(byte[] Digest, long Size)> parts)
    {
        using var hasher = algorithm.CreateHasher();
        foreach (var (digest, _) in parts)
            hasher.Append(digest);
        return new(algorithm, ChecksumType.Composite, $"{Convert.ToBase64String(hasher.Finish())}-{parts.Count}");
    }

    static Checksum Combine(ChecksumAlgorithm algorithm, Crc crc, IReadOnlyList<(byte[] Digest, long Size)> parts)
    {
        var value = 0UL;
        foreach (var (digest, size) in parts)
            value = crc.Combine(value, CrcHasher.FromBytes(digest), size);
        return OfWhole(algorithm, CrcHasher.ToBytes(crc, value));
    }
}
