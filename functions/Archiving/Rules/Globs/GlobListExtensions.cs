namespace OnPut.Archiving.Rules.Globs;

static class GlobListExtensions
{
    public static bool AnyMatch(this IReadOnlyList<Glob> globs, ReadOnlySpan<char> text)
    {
        for (var i = 0; i < globs.Count; i++)
            if (globs[i].IsMatch(text))
                return true;
        return false;
    }
}
