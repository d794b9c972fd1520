using System.Text;

namespace OnPut.MetadataIndex.Facts.Documents.Mail;

/// <summary>Headers by name, unfolded and decoded; of several of one name the first.</summary>
internal sealed class MailHeaders
{
    const int MostHeaders = 500;
    const int LongestValue = 16 << 10;

    static readonly Encoding Strict = new UTF8Encoding(encoderShouldEmitUTF8Identifier: false, throwOnInvalidBytes: true);

    readonly Dictionary<string, string> _values = new(StringComparer.OrdinalIgnoreCase);

    public int Count => _values.Count;

    public string? Text(string name) => _values.TryGetValue(name, out var value) ? FactText.Fold(EncodedWords.Decode(value)) : null;

    /// <summary>Up to the first empty line.</summary>
    public static MailHeaders Parse(ReadOnlySpan<byte> bytes)
    {
        var headers = new MailHeaders();
        var (name, value) = ("", new StringBuilder());
        // Mailbox files begin with a line of their own.
        var isFirst = true;
        while (bytes.Length > 0 && headers.Count < MostHeaders)
        {
            var end = bytes.IndexOf((byte)'\n');
            var line = (end < 0 ? bytes : bytes[..end]).TrimEnd((byte)'\r');
            bytes = end < 0 ? [] : bytes[(end + 1)..];
            if (line.IsEmpty)
                break;
            if (line[0] is (byte)' ' or (byte)'\t')
            {
                // A line's break goes, the space after it stays.
                if (value.Length < LongestValue)
                    value.Append(Decode(line));
                continue;
            }
            headers.Add(name, value);
            var colon = line.IndexOf((byte)':');
            if (colon <= 0 || line[..colon].TrimEnd((byte)' ').IndexOfAnyExceptInRange((byte)33, (byte)126) >= 0)
            {
                if (!isFirst || !line.StartsWith("From "u8))
                    break;
                (name, isFirst) = ("", false);
                continue;
            }
            (name, isFirst) = (Encoding.ASCII.GetString(line[..colon]).TrimEnd(), false);
            value.Clear().Append(Decode(line[(colon + 1)..]));
        }
        headers.Add(name, value);
        return headers;
    }

    void Add(string name, StringBuilder value)
    {
        if (name.Length > 0)
            _values.TryAdd(name, value.ToString().Trim());
    }

    static string Decode(ReadOnlySpan<byte> line)
    {
        line = line.Length > LongestValue ? line[..LongestValue] : line;
        try
        {
            return Strict.GetString(line);
        }
        catch (DecoderFallbackException)
        {
            return Encoding.Latin1.GetString(line);
        }
    }
}
