using System.Buffers.Text;
using System.Globalization;
using System.Text;
using System.Text.RegularExpressions;

namespace OnPut.Local.S3.Requests;

/// <summary>
/// The encoded words of RFC 2047, in which S3 takes and answers metadata that is not ASCII ("Working with object metadata").
/// </summary>
internal static partial class EncodedWords
{
    /// <summary>RFC 2047, 2: a word is 75 characters at most, and <c>=?UTF-8?B?</c> and <c>?=</c> are twelve of them.</summary>
    const int LongestText = 63;

    /// <summary>Replaces the words of a text by what they say. A word in another encoding than UTF-8, Latin-1 or ASCII stays.</summary>
    public static string Decode(string text) =>
        text.Contains("=?", StringComparison.Ordinal) ? Word().Replace(Between().Replace(text, "?="), DecodeWord) : text;

    /// <returns>The text itself where a header can carry it; words of UTF-8 with a space between them where not.</returns>
    public static string Encode(string text)
    {
        if (Ascii.IsValid(text) && !text.Any(char.IsControl)) return text;
        var isMostlyAscii = text.Count(char.IsAscii) > text.Length / 2;
        var words = new List<string>();
        var word = new StringBuilder();
        var bytes = new List<byte>();
        foreach (var rune in text.EnumerateRunes())
        {
            var next = new byte[rune.Utf8SequenceLength];
            rune.EncodeToUtf8(next);
            var quoted = string.Concat(next.Select(Quote));
            var length = isMostlyAscii ? word.Length + quoted.Length : Base64.GetMaxEncodedToUtf8Length(bytes.Count + next.Length);
            if (length > LongestText) End();
            word.Append(quoted);
            bytes.AddRange(next);
        }
        End();
        return string.Join(' ', words);

        void End()
        {
            words.Add(isMostlyAscii ? $"=?UTF-8?Q?{word}?=" : $"=?UTF-8?B?{Convert.ToBase64String([.. bytes])}?=");
            word.Clear();
            bytes.Clear();
        }
    }

    static string Quote(byte value) => (char)value switch
    {
        ' ' => "_",
        var letter when char.IsAsciiLetterOrDigit(letter) => letter.ToString(),
        _ => string.Create(CultureInfo.InvariantCulture, $"={value:X2}"),
    };

    static string DecodeWord(Match word)
    {
        try
        {
            var text = word.Groups["text"].Value;
            var bytes = word.Groups["form"].Value is "B" or "b" ? Convert.FromBase64String(text) : Unquote(text);
            var isLatin = word.Groups["charset"].Value.StartsWith("ISO", StringComparison.OrdinalIgnoreCase);
            return (isLatin ? Encoding.Latin1 : Encoding.UTF8).GetString(bytes);
        }
        catch (FormatException)
        {
            return word.Value;
        }
    }

    static byte[] Unquote(string text)
    {
        var bytes = new List<byte>(text.Length);
        for (var at = 0; at < text.Length; at++)
        {
            if (text[at] != '=')
            {
                bytes.Add(text[at] == '_' ? (byte)' ' : (byte)text[at]);
                continue;
            }
            if (at + 2 >= text.Length) throw new FormatException();
            bytes.AddRange(Convert.FromHexString(text.AsSpan(at + 1, 2)));
            at += 2;
        }
        return [.. bytes];
    }

    [GeneratedRegex(@"=\?(?<charset>UTF-8|ISO-8859-1|US-ASCII)\?(?<form>[BQ])\?(?<text>[!->@-~]*)\?=", RegexOptions.IgnoreCase)]
    private static partial Regex Word();

    [GeneratedRegex(@"\?=[ \t]+(?==\?)")]
    private static partial Regex Between();
}
