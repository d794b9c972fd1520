using System.Text;

namespace OnPut.MetadataIndex.Facts.Documents.Pdf;

/// <summary>Strings as they are written: in brackets with escapes, or in hexadecimal digits (ISO 32000-1, §7.3.4).</summary>
internal static class PdfStrings
{
    const int Longest = 64 << 10;

    /// <summary>From the opening bracket on.</summary>
    public static (byte[] Text, int End, bool Complete) ReadLiteral(byte[] bytes, int start)
    {
        var text = new List<byte>();
        var open = 1;
        var at = start + 1;
        while (at < bytes.Length && text.Count < Longest)
        {
            var value = bytes[at++];
            if (value == '\\')
            {
                at = ReadEscape(bytes, at, text);
                continue;
            }
            open += value switch { (byte)'(' => 1, (byte)')' => -1, _ => 0 };
            if (open == 0)
                return ([.. text], at, true);
            if (value == '\r')
            {
                // A line's end inside a string is one line feed, however it is written.
                at += at < bytes.Length && bytes[at] == '\n' ? 1 : 0;
                value = (byte)'\n';
            }
            text.Add(value);
        }
        return ([.. text], at, false);
    }

    public static (byte[] Text, int End, bool Complete) ReadHexadecimal(byte[] bytes, int start)
    {
        var end = bytes.AsSpan(start).IndexOf((byte)'>');
        var complete = end >= 0;
        end = complete ? start + end : bytes.Length;
        var text = new List<byte>();
        var high = -1;
        for (var at = start + 1; at < end && text.Count < Longest; at++)
        {
            if (!char.IsAsciiHexDigit((char)bytes[at]))
                continue;
            var digit = Convert.ToInt32(((char)bytes[at]).ToString(), 16);
            if (high < 0)
            {
                high = digit;
                continue;
            }
            text.Add((byte)(high << 4 | digit));
            high = -1;
        }
        if (high >= 0)
            text.Add((byte)(high << 4));
        return ([.. text], complete ? end + 1 : end, complete);
    }

    /// <summary>A name's bytes, with <c>#20</c> for what cannot be written.</summary>
    public static string Name(ReadOnlySpan<byte> bytes)
    {
        var name = new StringBuilder(bytes.Length);
        for (var at = 0; at < bytes.Length; at++)
        {
            var isEscape = bytes[at] == '#' && at + 2 < bytes.Length && char.IsAsciiHexDigit((char)bytes[at + 1])
                && char.IsAsciiHexDigit((char)bytes[at + 2]);
            name.Append(isEscape ? (char)Convert.ToInt32(Encoding.ASCII.GetString(bytes.Slice(at + 1, 2)), 16) : (char)bytes[at]);
            at += isEscape ? 2 : 0;
        }
        return name.ToString();
    }

    /// <summary>From behind the backslash on.</summary>
    static int ReadEscape(byte[] bytes, int at, List<byte> text)
    {
        if (at >= bytes.Length)
            return at;
        var value = bytes[at++];
        if (value is >= (byte)'0' and <= (byte)'7')
        {
            var code = value - '0';
            for (var digits = 1; digits < 3 && at < bytes.Length && bytes[at] is >= (byte)'0' and <= (byte)'7'; digits++)
                code = code * 8 + bytes[at++] - '0';
            text.Add((byte)code);
            return at;
        }
        switch (value)
        {
            case (byte)'\r':
                return at < bytes.Length && bytes[at] == '\n' ? at + 1 : at;
            case (byte)'\n':
                return at;
            default:
                text.Add(value switch { (byte)'n' => 10, (byte)'r' => 13, (byte)'t' => 9, (byte)'b' => 8, (byte)'f' => 12, _ => value });
                return at;
        }
    }
}
