namespace OnPut.Archiving.Files;

/// <summary>Makes what a file holds fit for a message: short, on one line.</summary>
static class ShownText
{
    const int Most = 40;

    public static string Cut(string text)
    {
        var end = text.Length <= Most ? text.Length : char.IsHighSurrogate(text[Most - 1]) ? Most - 1 : Most;
        var shown = string.Create(end, text, static (shown, text) =>
        {
            for (var i = 0; i < shown.Length; i++)
                shown[i] = char.IsControl(text[i]) ? ' ' : text[i];
        });
        return end < text.Length ? shown + "…" : shown;
    }

    public static string Quote(string text) => $"\"{Cut(text)}\"";
}
