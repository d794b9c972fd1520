using System.Text;
using System.Text.Unicode;

namespace OnPut.Thumbnails.Imaging.Rights;

/// <summary>Texts from strangers, made fit to be written again.</summary>
internal static class RightsText
{
    public const int Longest = 1000;

    /// <summary>EXIF and IPTC texts are ASCII by their standards and UTF-8 or Latin-1 in fact.</summary>
    public static string Decode(ReadOnlySpan<byte> text) =>
        Utf8.IsValid(text) ? Encoding.UTF8.GetString(text) : Encoding.Latin1.GetString(text);

    /// <returns>One line of at most <paramref name="longest"/> characters that XML can hold; null where nothing is left.</returns>
    public static string? Clean(string text, int longest = Longest)
    {
        var clean = new StringBuilder(Math.Min(text.Length, longest));
        foreach (var rune in text.EnumerateRunes())
        {
            if (clean.Length + rune.Utf16SequenceLength > longest)
                break;
            if (IsLineOrTab(rune))
                clean.Append(' ');
            else if (IsText(rune))
                clean.Append(rune);
        }
        var line = clean.ToString().Trim();
        return line.Length == 0 ? null : line;
    }

    static bool IsLineOrTab(Rune rune) => rune.Value is '\t' or '\n' or '\r';

    /// <summary>Half a surrogate pair arrives here as U+FFFD, as undecodable bytes do.</summary>
    static bool IsText(Rune rune) => !Rune.IsControl(rune) && rune.Value is not (0xFEFF or 0xFFFD or 0xFFFE or 0xFFFF);
}
