namespace OnPut.MetadataIndex.Facts.Sniffing;

/// <summary>The name of the first element of a markup text.</summary>
internal static class MarkupRoot
{
    const int LongestName = 100;

    /// <returns>In lower case and without its prefix; null where only declarations and comments are seen.</returns>
    public static string? Find(ReadOnlySpan<char> text)
    {
        while ((text = text.TrimStart()).Length > 1 && text[0] == '<')
        {
            var end = text switch
            {
                _ when text.StartsWith("<!--") => After(text, "-->"),
                _ when text.StartsWith("<?") => After(text, "?>"),
                _ when text[1] == '!' => AfterDeclaration(text),
                _ => 0,
            };
            if (end == 0)
                return Name(text[1..]);
            if (end < 0)
                break;
            text = text[end..];
        }
        return null;
    }

    static int After(ReadOnlySpan<char> text, string end) => text.IndexOf(end) is >= 0 and var at ? at + end.Length : -1;

    /// <summary>A document type may hold declarations of its own, in brackets.</summary>
    static int AfterDeclaration(ReadOnlySpan<char> text)
    {
        var end = text.IndexOf('>');
        var bracket = text.IndexOf('[');
        return bracket >= 0 && bracket < end && text[bracket..].IndexOf("]") is > 0 and var close
            ? text[(bracket + close)..].IndexOf('>') is >= 0 and var closed ? bracket + close + closed + 1 : -1
            : end < 0 ? -1 : end + 1;
    }

    static string? Name(ReadOnlySpan<char> text)
    {
        var length = 0;
        while (length < text.Length && length < LongestName
            && (char.IsLetterOrDigit(text[length]) || text[length] is ':' or '_' or '-' or '.'))
            length++;
        var name = text[..length];
        return length > 0 && (char.IsLetter(name[0]) || name[0] == '_')
            ? name[(name.LastIndexOf(':') + 1)..].ToString().ToLowerInvariant()
            : null;
    }
}
