using System.Text;
using System.Text.Unicode;
using UtfUnknown;

namespace OnPut.MetadataIndex.Facts.Text;

/// <summary>
/// How a text is encoded: by its byte order mark, by being UTF-16 or UTF-8 without a flaw, by what its XML declaration
/// says, by the statistics of its bytes, and as windows-1252 when none of these tells.
/// </summary>
internal static class EncodingGuess
{
    /// <summary>Statistics are sure long before.</summary>
    const int MostForStatistics = 32 * 1024;

    const int MostForZeros = 4 * 1024;
    const int LongestDeclaration = 200;
    const double LeastConfidence = 0.5;

    /// <summary>Of bytes beyond ASCII: a few accents fit a dozen encodings.</summary>
    const int FewestTelling = 6;

    /// <param name="bytes">From the start of the text.</param>
    /// <param name="isCut">True where the text goes on, so that its last character may be half.</param>
    public static TextEncoding Of(ReadOnlySpan<byte> bytes, bool isCut)
    {
        if (ByMark(bytes) is { } marked)
            return marked;
        if (ByZeros(bytes) is { } wide)
            return wide;
        if (IsUtf8(bytes, isCut) && !HasEscapes(bytes))
            return TextEncoding.Utf8;
        return ByDeclaration(bytes) ?? ByStatistics(bytes) ?? TextEncoding.ByName("windows-1252")!;
    }

    static TextEncoding? ByMark(ReadOnlySpan<byte> bytes) => bytes switch
    {
        [0xEF, 0xBB, 0xBF, ..] => TextEncoding.Utf8 with { MarkLength = 3 },
        [0xFF, 0xFE, 0, 0, ..] => TextEncoding.Utf32LittleEndian with { MarkLength = 4 },
        [0, 0, 0xFE, 0xFF, ..] => TextEncoding.Utf32BigEndian with { MarkLength = 4 },
        [0xFF, 0xFE, ..] => TextEncoding.Utf16LittleEndian with { MarkLength = 2 },
        [0xFE, 0xFF, ..] => TextEncoding.Utf16BigEndian with { MarkLength = 2 },
        _ => null,
    };

    /// <summary>Spaces, digits and line ends have a zero in one half, in every script.</summary>
    static TextEncoding? ByZeros(ReadOnlySpan<byte> bytes)
    {
        var pairs = Math.Min(bytes.Length, MostForZeros) / 2;
        if (pairs < 2)
            return null;
        var (first, second) = (0, 0);
        for (var i = 0; i < pairs; i++)
        {
            first += bytes[2 * i] == 0 ? 1 : 0;
            second += bytes[2 * i + 1] == 0 ? 1 : 0;
        }
        var (some, hardlyAny) = (pairs / 10.0, pairs / 100.0);
        if (second > some && first <= hardlyAny)
            return TextEncoding.Utf16LittleEndian;
        return first > some && second <= hardlyAny ? TextEncoding.Utf16BigEndian : null;
    }

    static bool IsUtf8(ReadOnlySpan<byte> bytes, bool isCut) =>
        Utf8.IsValid(bytes[..^(isCut ? HalfCharacter(bytes) : 0)]);

    /// <summary>Bytes at the end that begin a character and do not end it.</summary>
    static int HalfCharacter(ReadOnlySpan<byte> bytes)
    {
        for (var back = 1; back <= Math.Min(3, bytes.Length); back++)
        {
            var length = bytes[^back] switch { >= 0xF0 => 4, >= 0xE0 => 3, >= 0xC0 => 2, >= 0x80 => 0, _ => 1 };
            if (length > 0)
                return length > back ? back : 0;
        }
        return 0;
    }

    /// <summary>ISO-2022-JP and its kin are ASCII by their bytes.</summary>
    static bool HasEscapes(ReadOnlySpan<byte> bytes) => bytes.IndexOf("\x1B$"u8) >= 0;

    static TextEncoding? ByDeclaration(ReadOnlySpan<byte> bytes)
    {
        var start = Encoding.Latin1.GetString(bytes[..Math.Min(bytes.Length, LongestDeclaration)]);
        var end = start.IndexOf("?>", StringComparison.Ordinal);
        var at = start.IndexOf("encoding=", StringComparison.Ordinal) + "encoding=".Length;
        if (!start.StartsWith("<?xml", StringComparison.Ordinal) || at < "encoding=".Length || at >= end)
            return null;
        var close = start.IndexOf(start[at], at + 1);
        return close > at && TextEncoding.ByName(start[(at + 1)..close]) is { } declared && declared.Encoding.IsSingleByteOrLegacy()
            ? declared
            : null;
    }

    /// <summary>A declaration that could be read at all was not in UTF-16 or UTF-32, and the bytes are not UTF-8.</summary>
    static bool IsSingleByteOrLegacy(this Encoding encoding) => encoding is not (UTF8Encoding or UnicodeEncoding or UTF32Encoding);

    static TextEncoding? ByStatistics(ReadOnlySpan<byte> bytes)
    {
        var sample = bytes[..Math.Min(bytes.Length, MostForStatistics)].ToArray();
        if (!HasEscapes(bytes) && sample.Count(value => value >= 0x80) < FewestTelling)
            return null;
        var detected = CharsetDetector.DetectFromBytes(sample).Detected;
        if (detected is null || detected.Confidence < LeastConfidence)
            return null;
        // The windows code page is the same and more, and what such texts mostly are.
        var name = detected.EncodingName.Equals("iso-8859-1", StringComparison.OrdinalIgnoreCase) ? "windows-1252" : detected.EncodingName;
        return TextEncoding.ByName(name);
    }
}
