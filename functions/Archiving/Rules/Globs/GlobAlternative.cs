using System.Text;

namespace OnPut.Archiving.Rules.Globs;

/// <summary>A glob without braces: the characters that it begins and ends with, and what stands between them.</summary>
sealed class GlobAlternative
{
    readonly string _prefix;
    readonly string _suffix;
    readonly string _inside;
    readonly GlobSteps? _middle;
    readonly bool _isExact;

    public GlobAlternative(IReadOnlyList<GlobToken> tokens)
    {
        var steps = Simplified(tokens);
        var head = steps.TakeWhile(IsLiteral).Count();
        var tail = steps.Skip(head).Reverse().TakeWhile(IsLiteral).Count();
        var between = steps[head..^tail];
        _prefix = Text(steps[..head]);
        _suffix = Text(steps[^tail..]);
        _inside = LongestText(between);
        _isExact = between.Count == 0;
        _middle = _isExact || between is [{ Kind: GlobTokenKind.Anything }] ? null : new([.. between]);
    }

    /// <summary>What every text that matches ends with; may be nothing.</summary>
    public string Suffix => _isExact ? _prefix : _suffix;

    public bool IsMatch(ReadOnlySpan<char> text)
    {
        if (text.Length < _prefix.Length + _suffix.Length || !text.EndsWith(_suffix.AsSpan()) || !text.StartsWith(_prefix.AsSpan()))
            return false;
        if (_middle is null)
            return !_isExact || text.Length == _prefix.Length;
        var (start, end) = (_prefix.Length, text.Length - _suffix.Length);
        return text[start..end].Contains(_inside.AsSpan(), StringComparison.Ordinal) && _middle.IsMatch(text, start, end);
    }

    /// <summary>
    /// Leaves out what adds nothing, so that the most common patterns need no search: <c>**/*</c> where a segment begins is anything.
    /// </summary>
    static List<GlobToken> Simplified(IEnumerable<GlobToken> tokens)
    {
        List<GlobToken> kept = [];
        foreach (var token in tokens)
        {
            var last = kept.LastOrDefault();
            if (token == GlobToken.Segment && last?.Kind is GlobTokenKind.Segment or GlobTokenKind.Anything
                || token == GlobToken.Anything && last == GlobToken.Anything
                || token == GlobToken.Segments && last == GlobToken.Segments)
                continue;
            if (token == GlobToken.Anything && last == GlobToken.Segment)
                kept[^1] = token;
            else if (token.IsRun && last == GlobToken.Segments && (kept.Count == 1 || kept[^2].IsSlash))
                kept[^1] = GlobToken.Anything;
            else
                kept.Add(token);
        }
        return kept;
    }

    /// <summary>It must be there, and to look for that is far cheaper than to follow the steps.</summary>
    static string LongestText(List<GlobToken> tokens)
    {
        var longest = "";
        for (var start = 0; start < tokens.Count; start++)
        {
            var run = tokens.Skip(start).TakeWhile(IsLiteral).ToList();
            if (Text(run) is var text && text.Length > longest.Length)
                longest = text;
            start += run.Count;
        }
        return longest;
    }

    static bool IsLiteral(GlobToken token) => token.Kind == GlobTokenKind.Literal;

    static string Text(IEnumerable<GlobToken> literals) => string.Concat(literals.Select(token => token.Literal));
}
