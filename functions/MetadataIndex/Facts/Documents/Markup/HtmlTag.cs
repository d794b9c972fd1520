namespace OnPut.MetadataIndex.Facts.Documents.Markup;

/// <summary>A start tag.</summary>
/// <param name="Name">In lower case.</param>
/// <param name="Body">Between the name and the closing bracket.</param>
/// <param name="End">Behind it.</param>
internal sealed record HtmlTag(string Name, string Body, int End)
{
    /// <returns>The next start tag; null where there is none. Comments and what is declared are passed over.</returns>
    public static HtmlTag? Next(string text, int at)
    {
        while (at < text.Length && text.IndexOf('<', at) is >= 0 and var open && open + 1 < text.Length)
        {
            at = open + 1;
            if (text.AsSpan(at).StartsWith("!--"))
            {
                var close = text.IndexOf("-->", at + 3, StringComparison.Ordinal);
                if (close < 0)
                    return null;
                at = close + 3;
            }
            else if (char.IsAsciiLetter(text[at]))
            {
                return Read(text, at);
            }
        }
        return null;
    }

    /// <returns>null where it is not there; as written, in quotes of either kind or none.</returns>
    public string? Attribute(string name)
    {
        for (var at = 0; Body.IndexOf(name, at, StringComparison.OrdinalIgnoreCase) is >= 0 and var found; at = found + name.Length)
        {
            var value = Body.AsSpan(found + name.Length).TrimStart();
            if ((found > 0 && !char.IsWhiteSpace(Body[found - 1]) && Body[found - 1] is not ('"' or '\'')) || value is not ['=', ..])
                continue;
            value = value[1..].TrimStart();
            var quote = value is ['"' or '\'', ..] ? value[0] : ' ';
            value = quote == ' ' ? value : value[1..];
            var end = quote == ' ' ? value.IndexOfAny(" \t\r\n") : value.IndexOf(quote);
            return (end < 0 ? value.TrimEnd('/') : value[..end]).ToString();
        }
        return null;
    }

    static HtmlTag? Read(string text, int start)
    {
        var nameEnd = start;
        while (nameEnd < text.Length && (char.IsAsciiLetterOrDigit(text[nameEnd]) || text[nameEnd] is ':' or '-'))
            nameEnd++;
        var quote = '\0';
        for (var at = nameEnd; at < text.Length; at++)
        {
            if (quote != '\0')
                quote = text[at] == quote ? '\0' : quote;
            else if (text[at] is '"' or '\'')
                quote = text[at];
            else if (text[at] == '>')
                return new(text[start..nameEnd].ToLowerInvariant(), text[nameEnd..at], at + 1);
        }
        return null;
    }
}
