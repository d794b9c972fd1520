namespace OnPut.MetadataIndex.Facts;

/// <summary>Of an e-mail.</summary>
internal sealed record MessageFacts
{
    public string? Subject { get; init; }

    public string? From { get; init; }

    public string? To { get; init; }

    public DateTimeOffset? Date { get; init; }

    public int? Attachments { get; init; }
}
