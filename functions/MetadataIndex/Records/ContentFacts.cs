using OnPut.MetadataIndex.Facts;
using OnPut.MetadataIndex.Facts.Sniffing;

namespace OnPut.MetadataIndex.Records;

/// <summary>What an object's content says.</summary>
sealed record ContentFacts
{
    /// <summary>The media type by content; null where nobody knows.</summary>
    public string? Type { get; init; }

    /// <summary>One of <see cref="ContentKind"/>.</summary>
    public required string Kind { get; init; }

    /// <summary>True where the uploader declared another type; null where not.</summary>
    public bool? TypeMismatch { get; init; }

    public PictureFacts? Picture { get; init; }

    public CameraFacts? Camera { get; init; }

    public TakenAt? Taken { get; init; }

    public PlaceFacts? Place { get; init; }

    public DescriptionFacts? Description { get; init; }

    public DocumentFacts? Document { get; init; }

    public MessageFacts? Message { get; init; }

    public MediaFacts? Media { get; init; }

    public ArchiveFacts? Archive { get; init; }

    public TableFacts? Table { get; init; }

    public TextFacts? Text { get; init; }

    public static ContentFacts Of(ContentType? type, FactSheet facts) => new()
    {
        Type = type?.MediaType,
        Kind = type?.Kind ?? ContentKind.Other,
        Picture = facts.Picture,
        Camera = facts.Camera,
        Taken = facts.Taken,
        Place = facts.Place,
        Description = facts.Description,
        Document = facts.Document,
        Message = facts.Message,
        Media = facts.Media,
        Archive = facts.Archive,
        Table = facts.Table,
        Text = facts.Text,
    };
}
