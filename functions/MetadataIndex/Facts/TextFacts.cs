namespace OnPut.MetadataIndex.Facts;

/// <summary>Of anything made of characters.</summary>
internal sealed record TextFacts
{
    /// <summary>By its IANA name: <c>utf-8</c>, <c>windows-1252</c>.</summary>
    public string? Encoding { get; init; }

    /// <summary>A guess, as a BCP 47 tag: <c>en</c>.</summary>
    public string? Language { get; init; }

    public long? Lines { get; init; }

    /// <summary>True where <see cref="Lines"/> is reckoned from a sample.</summary>
    public bool? LinesAreEstimated { get; init; }

    /// <summary>The first 500 characters or so, white space folded.</summary>
    public string? Excerpt { get; init; }

    /// <summary>Of XML, with its prefix: <c>svg</c>, <c>w:document</c>.</summary>
    public string? RootElement { get; init; }
}
