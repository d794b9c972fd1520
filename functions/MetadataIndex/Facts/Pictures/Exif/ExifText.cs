namespace OnPut.MetadataIndex.Facts.Pictures.Exif;

/// <summary>The fields that hold text in ways of their own.</summary>
internal static class ExifText
{
    const int CodeLength = 8;
    const int MostKeywords = 100;

    /// <summary>Windows' fields: UTF-16, lower byte first, whatever the order of the block.</summary>
    public static string? Wide(byte[] bytes) => FactText.DecodeUtf16(bytes);

    /// <summary>Exif 3.0 §4.6.5 (UserComment): eight bytes name the character code.</summary>
    public static string? Comment(byte[] bytes, bool isBigEndian)
    {
        if (bytes.Length <= CodeLength)
            return null;
        var code = bytes.AsSpan(0, CodeLength);
        var text = bytes.AsSpan(CodeLength);
        if (!code.StartsWith("UNICODE"u8))
            return code.StartsWith("JIS"u8) ? null : FactText.Decode(text);
        return FactText.DecodeUtf16(text, IsBig(text, isBigEndian));
    }

    /// <summary>Tools disagree on whether the block's order counts: a text of Western letters tells by where its zeros are.</summary>
    static bool IsBig(ReadOnlySpan<byte> text, bool isBigEndian) => text switch
    {
        [0, not 0, ..] => true,
        [not 0, 0, ..] => false,
        _ => isBigEndian,
    };

    /// <summary>Exif 3.0 §4.6.4 (Copyright): the photographer's, a zero, the editor's.</summary>
    public static string? Copyright(byte[] bytes)
    {
        var end = Array.IndexOf(bytes, (byte)0);
        if (end < 0)
            return FactText.Decode(bytes);
        var (photographer, editor) = (FactText.Decode(bytes.AsSpan(0, end)), FactText.Decode(bytes.AsSpan(end + 1)));
        return photographer is null ? editor : editor is null ? photographer : $"{photographer}; {editor}";
    }

    public static IReadOnlyList<string>? List(string? text) =>
        text?.Split(';', MostKeywords + 1, StringSplitOptions.RemoveEmptyEntries | StringSplitOptions.TrimEntries).Take(MostKeywords)
            .ToList() is { Count: > 0 } words ? words : null;
}
