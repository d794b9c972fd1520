using System.Text;

namespace OnPut.MetadataIndex.Facts.Media;

/// <summary>Texts of tags: decoded, ended at the first zero, without control characters, at most 1,000 characters.</summary>
internal static class MediaText
{
    const int Longest = 1_000;

    /// <summary>UTF-8, or Latin-1 where it is not.</summary>
    public static string? Utf8(ReadOnlySpan<byte> bytes)
    {
        bytes = bytes.StartsWith(Encoding.UTF8.Preamble) ? bytes[3..] : bytes;
        var isCut = bytes.Length > Longest * 4;
        bytes = bytes.Part(0, Longest * 4);
        return Clean((isCut || Utf8IsValid(bytes) ? Encoding.UTF8 : Encoding.Latin1).GetString(bytes));
    }

    public static string? Latin1(ReadOnlySpan<byte> bytes) => Clean(Encoding.Latin1.GetString(bytes.Part(0, Longest * 4)));

    /// <summary>UTF-16, its byte order by the mark where there is one.</summary>
    public static string? Utf16(ReadOnlySpan<byte> bytes, bool isBigEndian = false)
    {
        bytes = bytes.Part(0, Longest * 4);
        var mark = bytes.U16(0);
        if (mark is 0xFEFF or 0xFFFE)
        {
            isBigEndian = mark == 0xFEFF;
            bytes = bytes[2..];
        }
        return Clean((isBigEndian ? Encoding.BigEndianUnicode : Encoding.Unicode).GetString(bytes));
    }

    /// <returns>null where nothing is left.</returns>
    public static string? Clean(string text)
    {
        var end = text.IndexOf('\0', StringComparison.Ordinal);
        var kept = new StringBuilder();
        foreach (var character in text.AsSpan(0, end < 0 ? text.Length : end))
        {
            if (kept.Length == Longest)
                break;
            if (!char.IsControl(character))
                kept.Append(character);
            else if (character is '\r' or '\n' or '\t')
                kept.Append(' ');
        }
        var clean = kept.ToString().Trim();
        return clean.Length == 0 ? null : clean;
    }

    static bool Utf8IsValid(ReadOnlySpan<byte> bytes) => System.Text.Unicode.Utf8.IsValid(bytes);
}
