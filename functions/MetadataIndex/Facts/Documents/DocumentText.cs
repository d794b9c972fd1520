using System.Text;

namespace OnPut.MetadataIndex.Facts.Documents;

/// <summary>Text out of a file, made fit to be kept: one line, no control characters, bounded.</summary>
internal static class DocumentText
{
    public const int Longest = 1000;

    /// <returns>null where nothing is left.</returns>
    public static string? Clean(string? text, int longest = Longest)
    {
        if (string.IsNullOrEmpty(text))
            return null;
        var clean = new StringBuilder(Math.Min(text.Length, longest));
        foreach (var rune in text.EnumerateRunes())
        {
            var isSpace = Rune.IsWhiteSpace(rune);
            if ((Rune.IsControl(rune) && !isSpace) || rune.Value == 0xFEFF)
                continue;
            if (clean.Length + rune.Utf16SequenceLength > longest)
                break;
            if (!isSpace)
                clean.Append(rune.ToString());
            else if (clean.Length > 0 && clean[^1] != ' ')
                clean.Append(' ');
        }
        var result = clean.ToString().TrimEnd();
        return result.Length == 0 ? null : result;
    }

    /// <summary>Keywords as one text, separated by commas or semicolons.</summary>
    /// <returns>null where there are none.</returns>
    public static IReadOnlyList<string>? Keywords(string? text) =>
        text is null ? null : Distinct(text.Split(text.Contains(';', StringComparison.Ordinal) ? ';' : ','));

    /// <returns>At most 100, each once; null where there are none.</returns>
    public static IReadOnlyList<string>? Distinct(IEnumerable<string> texts)
    {
        var kept = texts.Select(text => Clean(text)).OfType<string>().Distinct(StringComparer.Ordinal).Take(100).ToList();
        return kept.Count == 0 ? null : kept;
    }

    /// <summary>Several authors as one text.</summary>
    public static string? Join(IEnumerable<string> texts) => Distinct(texts) is { } kept ? Clean(string.Join("; ", kept)) : null;
}
