namespace OnPut.Archiving.Rules.Globs;

/// <summary>
/// The alternatives of one glob, by the character that a text must end with: so a long list of file extensions costs hardly more than one.
/// </summary>
sealed class GlobAlternatives
{
    const int Characters = 128;

    readonly GlobAlternative[] _withAnyEnd;
    readonly GlobAlternative[]?[] _byEnd = new GlobAlternative[]?[Characters];

    public GlobAlternatives(IEnumerable<GlobAlternative> alternatives)
    {
        var byEnd = alternatives.ToLookup(alternative => alternative.Suffix is [.., < (char)Characters and var end] ? end : -1);
        _withAnyEnd = [.. byEnd[-1]];
        foreach (var same in byEnd.Where(same => same.Key >= 0))
            _byEnd[same.Key] = [.. same];
    }

    public bool AnyMatch(ReadOnlySpan<char> text) =>
        AnyMatch(_withAnyEnd, text) || text is [.., < (char)Characters and var end] && _byEnd[end] is { } same && AnyMatch(same, text);

    static bool AnyMatch(GlobAlternative[] alternatives, ReadOnlySpan<char> text)
    {
        foreach (var alternative in alternatives)
            if (alternative.IsMatch(text))
                return true;
        return false;
    }
}
