using System.Text;

namespace OnPut.MetadataIndex.Facts.Text;

/// <summary>Makes what a file says fit to be kept: bounded, without control characters, never ending in half a character.</summary>
internal static class CleanText
{
    const int LongestName = 1_000;

    /// <summary>Control characters removed, at most 1,000 characters; white space within stays as it is.</summary>
    public static string Name(ReadOnlySpan<char> text)
    {
        var clean = new StringBuilder(Math.Min(text.Length, LongestName));
        foreach (var character in text)
        {
            if (clean.Length == LongestName)
                break;
            if (!IsUnwanted(character))
                clean.Append(character);
        }
        return WholeCharacters(clean);
    }

    public static string Name(ReadOnlySpan<byte> utf8) => Name(Encoding.UTF8.GetString(utf8[..Math.Min(utf8.Length, 4 * LongestName)]));

    /// <summary>White space folded to single spaces, control characters removed, at most <paramref name="most"/> characters.</summary>
    public static string Fold(ReadOnlySpan<char> text, int most)
    {
        var clean = new StringBuilder(Math.Min(text.Length, most));
        var isSpaceDue = false;
        foreach (var character in text)
        {
            if (char.IsWhiteSpace(character))
            {
                isSpaceDue = clean.Length > 0;
                continue;
            }
            if (IsUnwanted(character))
                continue;
            if (clean.Length + (isSpaceDue ? 2 : 1) > most)
                break;
            if (isSpaceDue)
                clean.Append(' ');
            clean.Append(character);
            isSpaceDue = false;
        }
        return WholeCharacters(clean);
    }

    static bool IsUnwanted(char character) => char.IsControl(character) || character == '\uFEFF';

    static string WholeCharacters(StringBuilder text)
    {
        if (text.Length > 0 && char.IsHighSurrogate(text[^1]))
            text.Length--;
        return text.ToString();
    }
}
