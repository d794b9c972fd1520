namespace OnPut.Cli.Asking.Find;

/// <summary>Shows where a text was found.</summary>
static class Excerpt
{
    const int Before = 20;
    const int Longest = 80;

    /// <returns>The first of the texts that has it, from a little before it on; the first that says anything where none has it.</returns>
    public static string Around(string wanted, params ReadOnlySpan<string> texts)
    {
        foreach (var text in texts)
            if (text.IndexOf(wanted, StringComparison.OrdinalIgnoreCase) is >= 0 and var at)
                return Cut(text, Math.Max(0, at - Before));
        foreach (var text in texts)
            if (text.Length > 0)
                return Cut(text, 0);
        return "";
    }

    static string Cut(string text, int start)
    {
        if (start > 0 && char.IsLowSurrogate(text[start]))
            start--;
        var end = Math.Min(text.Length, start + Longest);
        if (end < text.Length && char.IsLowSurrogate(text[end]))
            end--;
        return $"{(start > 0 ? "…" : "")}{text.AsSpan(start, end - start)}{(end < text.Length ? "…" : "")}";
    }
}
