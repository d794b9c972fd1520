using System.Text;

namespace OnPut.MetadataIndex.Facts.Pictures;

/// <summary>Texts out of files, made fit to be kept: bounded, without control characters, null where nothing is left.</summary>
internal static class FactText
{
    public const int Longest = 1_000;

    public static string? Clean(string? text)
    {
        if (text is null)
            return null;
        var clean = new StringBuilder(Math.Min(text.Length, Longest));
        foreach (var c in text)
        {
            if (clean.Length == Longest)
                break;
            if (c is '\n' or '\t')
                clean.Append(c);
            else if (c == '\0')
                break;
            else if (!char.IsControl(c))
                clean.Append(c);
        }
        if (clean.Length > 0 && char.IsHighSurrogate(clean[^1]))
            clean.Length--;
        return clean.ToString().Trim() is { Length: > 0 } result ? result : null;
    }

    /// <summary>UTF-8 where it is valid, and Latin-1 otherwise: what cameras and tools write where ASCII is asked for.</summary>
    public static string? Decode(ReadOnlySpan<byte> bytes)
    {
        var end = bytes.IndexOf((byte)0);
        if (end >= 0)
            bytes = bytes[..end];
        return Clean(IsUtf8(bytes) ? Encoding.UTF8.GetString(bytes) : Encoding.Latin1.GetString(bytes));
    }

    public static bool IsUtf8(ReadOnlySpan<byte> bytes) => System.Text.Unicode.Utf8.IsValid(bytes);
}
