namespace OnPut.Thumbnails.Imaging.Rights;

/// <summary>Collects what an XMP packet says about rights, up to as much as one JPEG segment can hold again.</summary>
internal sealed class XmpRightsBuilder
{
    const int MostTexts = 16;

    /// <summary>Characters of all texts together; each may take five bytes once written.</summary>
    const int MostCharacters = 10_000;

    readonly List<LanguageText> _rights = [];
    readonly List<LanguageText> _usageTerms = [];
    readonly List<string> _creators = [];
    readonly List<string> _owners = [];
    bool? _marked;
    string? _webStatement;
    string? _credit;
    int _left = MostCharacters;

    public static bool Knows(string space, string name) => (space, name) is
        (XmpNames.DublinCore, "rights" or "creator") or (XmpNames.Photoshop, "Credit")
        or (XmpNames.XmpRights, "Marked" or "WebStatement" or "UsageTerms" or "Owner");

    /// <summary>The first value of what has one value stands; what is not known here is passed over.</summary>
    public void Add(string space, string name, string? language, string value)
    {
        if (RightsText.Clean(value, Math.Min(RightsText.Longest, _left)) is not { } text)
            return;
        var isTaken = (space, name) switch
        {
            (XmpNames.DublinCore, "rights") => Take(_rights, new(LanguageText.Tag(language), text)),
            (XmpNames.DublinCore, "creator") => Take(_creators, text),
            (XmpNames.XmpRights, "UsageTerms") => Take(_usageTerms, new(LanguageText.Tag(language), text)),
            (XmpNames.XmpRights, "Owner") => Take(_owners, text),
            (XmpNames.XmpRights, "WebStatement") => Take(ref _webStatement, text),
            (XmpNames.XmpRights, "Marked") => Mark(text),
            (XmpNames.Photoshop, "Credit") => Take(ref _credit, text),
            _ => false,
        };
        if (isTaken)
            _left -= text.Length;
    }

    public XmpRights Build() => new()
    {
        Rights = _rights,
        Creators = _creators,
        Marked = _marked,
        WebStatement = _webStatement,
        UsageTerms = _usageTerms,
        Owners = _owners,
        Credit = _credit,
    };

    static bool Take<T>(List<T> texts, T text)
    {
        if (texts.Count == MostTexts)
            return false;
        texts.Add(text);
        return true;
    }

    static bool Take(ref string? kept, string text)
    {
        if (kept is not null)
            return false;
        kept = text;
        return true;
    }

    bool Mark(string text)
    {
        if (bool.TryParse(text, out var marked))
            _marked ??= marked;
        return false;
    }
}
