namespace OnPut.MetadataIndex.Facts;

/// <summary>What an author or a tool says of the content, in whatever format says it (EXIF, XMP, IPTC, PDF, OOXML, ID3 …).</summary>
internal sealed record DescriptionFacts
{
    public string? Title { get; init; }

    public string? Subject { get; init; }

    public string? Description { get; init; }

    /// <summary>Author, artist or creator; several are separated by "; ".</summary>
    public string? Author { get; init; }

    public string? Copyright { get; init; }

    /// <summary>Null where there are none.</summary>
    public IReadOnlyList<string>? Keywords { get; init; }

    /// <summary>0 to 5, or -1 for rejected (XMP).</summary>
    public int? Rating { get; init; }

    /// <summary>A BCP 47 tag as declared: <c>en-GB</c>.</summary>
    public string? Language { get; init; }

    /// <summary>The tool it was made with.</summary>
    public string? Producer { get; init; }

    public DateTimeOffset? Created { get; init; }

    public DateTimeOffset? Modified { get; init; }
}
