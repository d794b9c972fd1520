using System.Globalization;
using System.Text;

namespace OnPut.MetadataIndex.Facts.Documents.Pdf;

/// <summary>What a string means (ISO 32000-1, §7.9): text in one of three encodings, or a date.</summary>
internal static class PdfText
{
    /// <summary>PDFDocEncoding where it is not Latin-1: 0x18 to 0x1F, then 0x80 to 0xA0 (ISO 32000-1, annex D).</summary>
    const string Low = "\u02D8\u02C7\u02C6\u02D9\u02DD\u02DB\u02DA\u02DC";
    const string High = "\u2022\u2020\u2021\u2026\u2014\u2013\u0192\u2044\u2039\u203A\u2212\u2030\u201E\u201C\u201D\u2018\u2019\u201A\u2122\uFB01\uFB02\u0141\u0152\u0160\u0178\u017D\u0131\u0142\u0153\u0161\u017E\uFFFD\u20AC";

    /// <summary>Bytes; more would be cut away anyhow.</summary>
    const int LongestString = 8 * FactText.Longest;

    public static string? Decode(object? value)
    {
        if (value is not byte[] bytes)
            return null;
        bytes = bytes.Length <= LongestString ? bytes : bytes[..LongestString];
        var text = bytes switch
        {
            [0xFE, 0xFF, ..] => Encoding.BigEndianUnicode.GetString(bytes, 2, (bytes.Length - 2) & ~1),
            [0xFF, 0xFE, ..] => Encoding.Unicode.GetString(bytes, 2, (bytes.Length - 2) & ~1),
            [0xEF, 0xBB, 0xBF, ..] => Encoding.UTF8.GetString(bytes, 3, bytes.Length - 3),
            _ => string.Create(bytes.Length, bytes, (characters, source) =>
            {
                for (var at = 0; at < characters.Length; at++)
                    characters[at] = Character(source[at]);
            }),
        };
        return FactText.Fold(WithoutLanguage(text));
    }

    /// <summary>
    /// <c>D:20240131120000+01'00'</c>, from the year alone on; also without the D, and as ISO 8601, as some tools write it.
    /// </summary>
    public static DateTimeOffset? Date(object? value)
    {
        if (Decode(value) is not { } text)
            return null;
        if (DocumentDate.ParseIso(text) is { } iso && text.Contains('-', StringComparison.Ordinal))
            return iso;
        text = text.StartsWith("D:", StringComparison.OrdinalIgnoreCase) ? text[2..].Trim() : text;
        var digits = text.AsSpan().IndexOfAnyExceptInRange('0', '9');
        var end = digits < 0 ? text.Length : digits;
        if (end < 4)
            return null;
        int Part(int start, int length, int otherwise) =>
            start + length <= end ? int.Parse(text.AsSpan(start, length), NumberStyles.None, CultureInfo.InvariantCulture) : otherwise;
        return DocumentDate.Create(Part(0, 4, 0), Part(4, 2, 1), Part(6, 2, 1), Part(8, 2, 0), Part(10, 2, 0), Part(12, 2, 0),
            Offset(text.AsSpan(end)));
    }

    static char Character(byte value) => value switch
    {
        >= 0x18 and <= 0x1F => Low[value - 0x18],
        >= 0x80 and <= 0xA0 => High[value - 0x80],
        _ => (char)value,
    };

    /// <summary>A language may stand between two escape characters within UTF-16 text.</summary>
    static string WithoutLanguage(string text)
    {
        while (text.IndexOf('\u001B', StringComparison.Ordinal) is >= 0 and var start
            && text.IndexOf('\u001B', start + 1) is > 0 and var end && end - start <= 10)
            text = text.Remove(start, end - start + 1);
        return text;
    }

    static TimeSpan Offset(ReadOnlySpan<char> text)
    {
        if (text is not ['+' or '-', ..])
            return TimeSpan.Zero;
        Span<char> digits = stackalloc char[4];
        digits.Fill('0');
        var count = 0;
        foreach (var character in text[1..])
        {
            if (char.IsAsciiDigit(character) && count < 4)
                digits[count++] = character;
        }
        var offset = new TimeSpan(int.Parse(digits[..2], CultureInfo.InvariantCulture),
            int.Parse(digits[2..], CultureInfo.InvariantCulture), 0);
        if (offset > TimeSpan.FromHours(14))
            return TimeSpan.Zero;
        return text[0] == '-' ? -offset : offset;
    }
}
