namespace OnPut.MetadataIndex.Facts;

/// <summary>
/// What is known of an object's content. Readers fill in what they find and leave the rest null; a malformed part is noted
/// among the <see cref="Problems"/>, and what was read before it stays.
/// </summary>
internal sealed class FactSheet
{
    const int MostProblems = 20;
    const int LongestProblem = 300;

    readonly List<string> _problems = [];

    public PictureFacts? Picture { get; set; }

    public CameraFacts? Camera { get; set; }

    public TakenAt? Taken { get; set; }

    public PlaceFacts? Place { get; set; }

    /// <summary>What an author or a tool says of it: title, author, keywords …</summary>
    public DescriptionFacts? Description { get; set; }

    public DocumentFacts? Document { get; set; }

    public MessageFacts? Message { get; set; }

    public MediaFacts? Media { get; set; }

    public ArchiveFacts? Archive { get; set; }

    public TableFacts? Table { get; set; }

    public TextFacts? Text { get; set; }

    /// <summary>What was malformed, each with the part it was found in; at most 20.</summary>
    public IReadOnlyList<string> Problems => _problems;

    /// <summary>Notes what is wrong: <c>exif: the directory at 8 claims 65,535 entries, and 12 fit</c>.</summary>
    public void Problem(string text)
    {
        if (_problems.Count < MostProblems)
            _problems.Add(text.Length <= LongestProblem ? text : text[..LongestProblem]);
    }
}
