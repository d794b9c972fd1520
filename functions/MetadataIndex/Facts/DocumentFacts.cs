namespace OnPut.MetadataIndex.Facts;

/// <summary>Of PDF, Office, OpenDocument and EPUB.</summary>
internal sealed record DocumentFacts
{
    /// <summary>Of the format: <c>1.7</c>.</summary>
    public string? Version { get; init; }

    /// <summary>Pages; slides of a presentation, sheets of a workbook.</summary>
    public int? Pages { get; init; }

    public int? Words { get; init; }

    public bool? IsEncrypted { get; init; }
}
