namespace OnPut.MetadataIndex.Facts;

/// <summary>Of an archive or a compressed file, as it describes itself: nothing is unpacked.</summary>
internal sealed record ArchiveFacts
{
    public long? Entries { get; init; }

    /// <summary>Bytes, as claimed.</summary>
    public long? UncompressedSize { get; init; }

    /// <summary>Claimed bytes for each byte of the object.</summary>
    public double? Ratio { get; init; }

    /// <summary>Of the first entries.</summary>
    public IReadOnlyList<string>? Names { get; init; }

    public bool? IsEncrypted { get; init; }
}
