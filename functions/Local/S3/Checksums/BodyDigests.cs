namespace OnPut.Local.S3.Checksums;

/// <summary>The digests of a body that was read to its end.</summary>
internal sealed record BodyDigests(byte[] Md5, IReadOnlyDictionary<ChecksumAlgorithm, byte[]> Checksums)
{
    /// <summary>The ETag of an object that was stored in one piece, without quotes.</summary>
    public string ETag => Convert.ToHexStringLower(Md5);

    public byte[] Of(ChecksumAlgorithm algorithm) => Checksums[algorithm];
}
