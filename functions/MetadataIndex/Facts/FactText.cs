using System.Text;
using System.Text.Unicode;

namespace OnPut.MetadataIndex.Facts;

/// <summary>
/// Texts out of files, made fit to be kept: at most 1,000 characters unless said otherwise, without control characters, never ending in
/// half a character.
/// </summary>
internal static class FactText
{
    public const int Longest = 1_000;

    const char ByteOrderMark = '\uFEFF';

    /// <summary>
    /// What a device or a tool says, up to the first zero: spaces within stay as they are, and a line's end counts as one.
    /// </summary>
    /// <returns>null where nothing is left.</returns>
    public static string? Clean(ReadOnlySpan<char> text)
    {
        var end = text.IndexOf('\0');
        var clean = new StringBuilder();
        foreach (var character in end < 0 ? text : text[..end])
        {
            if (clean.Length == Longest)
                break;
            if (character is '\r' or '\n' or '\t')
                clean.Append(' ');
            else if (!IsUnwanted(character))
                clean.Append(character);
        }
        return Whole(clean).Trim() is { Length: > 0 } result ? result : null;
    }

    /// <summary>What an author wrote where white space is layout, as in documents and mark-up: it becomes single spaces.</summary>
    /// <returns>null where nothing is left.</returns>
    public static string? Fold(ReadOnlySpan<char> text, int most = Longest)
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
        return Whole(clean) is { Length: > 0 } result ? result : null;
    }

    /// <summary>A name to the letter: white space stays, also around it.</summary>
    public static string Name(ReadOnlySpan<char> text)
    {
        var clean = new StringBuilder(Math.Min(text.Length, Longest));
        foreach (var character in text)
        {
            if (clean.Length == Longest)
                break;
            if (!IsUnwanted(character))
                clean.Append(character);
        }
        return Whole(clean);
    }

    public static string Name(ReadOnlySpan<byte> utf8) => Name(Encoding.UTF8.GetString(Start(utf8)));

    /// <summary>UTF-8 where it is valid, and Latin-1 otherwise: what devices and tools write where ASCII is asked for.</summary>
    public static string? Decode(ReadOnlySpan<byte> bytes)
    {
        bytes = bytes.StartsWith(Encoding.UTF8.Preamble) ? bytes[3..] : bytes;
        var end = bytes.IndexOf((byte)0);
        bytes = end < 0 ? bytes : bytes[..end];
        var start = Start(bytes);
        // What is cut may end within a character.
        return Clean((start.Length < bytes.Length || Utf8.IsValid(bytes) ? Encoding.UTF8 : Encoding.Latin1).GetString(start));
    }

    public static string? DecodeLatin1(ReadOnlySpan<byte> bytes) => Clean(Encoding.Latin1.GetString(Start(bytes)));

    /// <param name="isBigEndian">Where no mark at the start says it.</param>
    public static string? DecodeUtf16(ReadOnlySpan<byte> bytes, bool isBigEndian = false)
    {
        bytes = Start(bytes);
        var mark = bytes.U16(0);
        if (mark is 0xFEFF or 0xFFFE)
        {
            isBigEndian = mark == 0xFEFF;
            bytes = bytes[2..];
        }
        return Clean((isBigEndian ? Encoding.BigEndianUnicode : Encoding.Unicode).GetString(bytes[..(bytes.Length & ~1)]));
    }

    /// <summary>As much as can be kept.</summary>
    static ReadOnlySpan<byte> Start(ReadOnlySpan<byte> bytes) => bytes.Part(0, 4 * Longest);

    static bool IsUnwanted(char character) => char.IsControl(character) || character == ByteOrderMark;

    static string Whole(StringBuilder text)
    {
        if (text.Length > 0 && char.IsHighSurrogate(text[^1]))
            text.Length--;
        return text.ToString();
    }
}
