using System.Text;
using System.Text.RegularExpressions;

namespace OnPut.MetadataIndex.Facts.Documents.Mail;

/// <summary>Words outside ASCII in a header: <c>=?utf-8?B?4oKs?=</c> (RFC 2047).</summary>
internal static partial class EncodedWords
{
    public static string Decode(string text)
    {
        if (!text.Contains("=?", StringComparison.Ordinal))
            return text;
        var (decoded, bytes, encoding, at) = (new StringBuilder(), new List<byte>(), (Encoding?)null, 0);
        foreach (var match in Word().EnumerateMatches(text))
        {
            var parts = text.Substring(match.Index, match.Length).Split('?');
            var between = text.AsSpan(at, match.Index - at);
            var next = CodePages.Find(parts[1].Split('*')[0]) ?? Encoding.Latin1;
            // White space between two such words is not meant, and a character may be cut in two between them.
            if (encoding is null || !between.IsWhiteSpace() || next.CodePage != encoding.CodePage)
            {
                Flush(decoded, bytes, encoding);
                if (encoding is null || !between.IsWhiteSpace())
                    decoded.Append(between);
            }
            encoding = next;
            bytes.AddRange(parts[2] is "B" or "b" ? Base64(parts[3]) : Quoted(parts[3]));
            at = match.Index + match.Length;
        }
        Flush(decoded, bytes, encoding);
        return decoded.Append(text.AsSpan(at)).ToString();
    }

    static void Flush(StringBuilder decoded, List<byte> bytes, Encoding? encoding)
    {
        if (encoding is not null)
            decoded.Append(encoding.GetString([.. bytes]));
        bytes.Clear();
    }

    static byte[] Base64(string text)
    {
        var digits = text.TrimEnd('=');
        digits = digits.Length % 4 == 1 ? digits[..^1] : digits;
        var bytes = new byte[digits.Length];
        return Convert.TryFromBase64String(digits.PadRight((digits.Length + 3) / 4 * 4, '='), bytes, out var written)
            ? bytes[..written]
            : [];
    }

    static List<byte> Quoted(string text)
    {
        var bytes = new List<byte>(text.Length);
        for (var at = 0; at < text.Length; at++)
        {
            if (text[at] == '=' && at + 2 < text.Length && char.IsAsciiHexDigit(text[at + 1]) && char.IsAsciiHexDigit(text[at + 2]))
            {
                bytes.Add(Convert.ToByte(text.Substring(at + 1, 2), 16));
                at += 2;
            }
            else
            {
                bytes.Add(text[at] == '_' ? (byte)' ' : (byte)text[at]);
            }
        }
        return bytes;
    }

    [GeneratedRegex(@"=\?[^?\s]{1,60}\?[BbQq]\?[^?]{0,2000}\?=", RegexOptions.CultureInvariant)]
    private static partial Regex Word();
}
