namespace OnPut.MetadataIndex.Facts.Archives;

/// <summary>One block of a RAR archive.</summary>
/// <param name="Next">Where the next one starts.</param>
internal sealed record RarBlock(long Next)
{
    /// <summary>Of a file or a folder; null for what is neither.</summary>
    public string? Name { get; init; }

    /// <summary>Unpacked; -1 where it was not known when it was written.</summary>
    public long Size { get; init; }

    public bool IsEncrypted { get; init; }

    /// <summary>All headers behind this one are encrypted.</summary>
    public bool HidesRest { get; init; }

    public bool IsEnd { get; init; }
}
