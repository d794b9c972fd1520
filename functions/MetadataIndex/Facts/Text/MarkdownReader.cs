using System.Text.RegularExpressions;

namespace OnPut.MetadataIndex.Facts.Text;

/// <summary>Markdown: a text, and the title that its front matter or its first heading of the first level gives it.</summary>
internal static partial class MarkdownReader
{
    /// <summary>A title further down is none.</summary>
    const int MostLines = 1_000;

    public static void Read(ContentReader content, FactSheet facts)
    {
        var sample = TextSample.Read(content);
        PlainTextReader.Describe(sample, facts, isProse: true);
        if (Title(sample.Text) is { } title)
            facts.Description = (facts.Description ?? new()) with { Title = title };
    }

    static string? Title(string text)
    {
        var (before, fence, count) = ("", (string?)null, 0);
        var isFrontMatter = false;
        foreach (var raw in text.AsSpan().EnumerateLines())
        {
            if (count++ == MostLines)
                return null;
            var line = raw[..Math.Min(raw.Length, 2 * FactText.Longest)].TrimEnd().ToString();
            if (count == 1 && line == "---")
                isFrontMatter = true;
            else if (isFrontMatter && line is "---" or "...")
                isFrontMatter = false;
            else if (isFrontMatter && line.StartsWith("title:", StringComparison.OrdinalIgnoreCase))
                return FactText.Fold(line["title:".Length..].Trim().Trim('"', '\''));
            else if (!isFrontMatter && Fence(line) is { } mark && (fence is null || fence == mark))
                fence = fence is null ? mark : null;
            else if (!isFrontMatter && fence is null && line.StartsWith("# ", StringComparison.Ordinal))
                return Plain(line[2..].TrimEnd('#'));
            else if (!isFrontMatter && fence is null && line.Length > 0 && before.Length > 0 && line.All(c => c == '='))
                return Plain(before);
            before = line;
        }
        return null;
    }

    static string? Fence(string line) => line.TrimStart() switch
    {
        ['`', '`', '`', ..] => "```",
        ['~', '~', '~', ..] => "~~~",
        _ => null,
    };

    static string? Plain(string heading) =>
        FactText.Fold(Marks().Replace(Links().Replace(Pictures().Replace(heading, ""), "$1"), ""));

    [GeneratedRegex(@"!\[[^\[\]]*\](?:\([^()]*\)|\[[^\[\]]*\])", RegexOptions.NonBacktracking)]
    private static partial Regex Pictures();

    [GeneratedRegex(@"\[([^\[\]]*)\](?:\([^()]*\)|\[[^\[\]]*\])", RegexOptions.NonBacktracking)]
    private static partial Regex Links();

    [GeneratedRegex(@"[*`]|\b__|__\b|</?[a-zA-Z][^<>]*>", RegexOptions.CultureInvariant)]
    private static partial Regex Marks();
}
