namespace OnPut.Thumbnails.Imaging.Rights;

/// <summary>The properties of XMP that say who made a picture and what others may do with it.</summary>
internal sealed record XmpRights
{
    public static readonly XmpRights None = new();

    /// <summary>dc:rights.</summary>
    public IReadOnlyList<LanguageText> Rights { get; init; } = [];

    /// <summary>dc:creator, in the order given.</summary>
    public IReadOnlyList<string> Creators { get; init; } = [];

    /// <summary>xmpRights:Marked: true for copyrighted, false for the public domain.</summary>
    public bool? Marked { get; init; }

    /// <summary>xmpRights:WebStatement: the address of a page about the rights.</summary>
    public string? WebStatement { get; init; }

    /// <summary>xmpRights:UsageTerms.</summary>
    public IReadOnlyList<LanguageText> UsageTerms { get; init; } = [];

    /// <summary>xmpRights:Owner.</summary>
    public IReadOnlyList<string> Owners { get; init; } = [];

    /// <summary>photoshop:Credit.</summary>
    public string? Credit { get; init; }

    public bool IsEmpty =>
        Rights.Count == 0 && Creators.Count == 0 && Marked is null && WebStatement is null && UsageTerms.Count == 0 && Owners.Count == 0
        && Credit is null;
}
