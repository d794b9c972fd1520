namespace OnPut.Archiving.Rules.Globs;

/// <summary>
/// A pattern that a whole text matches or not, case-sensitively, in time that grows with the length of the text times that of the pattern.
/// <list type="bullet">
/// <item><c>*</c> any characters but <c>/</c>, or none; <c>?</c> one character but <c>/</c>; <c>[a-z_]</c>, <c>[!a-z_]</c> one of these, or
/// none of these, and never <c>/</c>;</item>
/// <item><c>**</c> any characters at all, or none; <c>**/</c> where a segment begins any number of whole segments, also none;</item>
/// <item><c>{a,b}</c> either pattern; <c>\</c> before a character means just that character.</item>
/// </list>
/// A glob of <see cref="GlobStyle.Text"/> makes nothing of <c>/</c>: <c>*</c>, <c>?</c> and sets take it like any other character.
/// </summary>
public sealed class Glob
{
    /// <summary>The longest pattern, in UTF-16 code units.</summary>
    public const int MostCharacters = 512;

    /// <summary>So many patterns may the braces of one stand for.</summary>
    public const int MostAlternatives = 100;

    readonly GlobAlternatives _alternatives;

    Glob(string pattern, GlobStyle style)
    {
        Pattern = pattern;
        _alternatives = new(GlobParser.Parse(pattern, style).Select(tokens => new GlobAlternative(tokens)));
    }

    /// <summary>As it was written.</summary>
    public string Pattern { get; }

    /// <exception cref="FormatException">The message says what is wrong, for a sentence that begins with the pattern.</exception>
    public static Glob Parse(string pattern, GlobStyle style = GlobStyle.Path) => new(pattern, style);

    public bool IsMatch(ReadOnlySpan<char> text) => _alternatives.AnyMatch(text);

    public override string ToString() => Pattern;
}
