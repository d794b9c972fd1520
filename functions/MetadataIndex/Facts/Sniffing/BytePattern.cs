namespace OnPut.MetadataIndex.Facts.Sniffing;

/// <summary>
/// Bytes as they are written in a table: pairs of hexadecimal digits, <c>'text'</c> in quotes, <c>..</c> for any byte:
/// <c>"'RIFF' ........ 'WEBP'"</c>.
/// </summary>
internal sealed class BytePattern
{
    const int Any = -1;

    readonly int[] _bytes;

    public BytePattern(string text)
    {
        var bytes = new List<int>();
        for (var at = 0; at < text.Length;)
        {
            if (text[at] == ' ')
            {
                at++;
            }
            else if (text[at] == '\'')
            {
                for (at++; text[at] != '\''; at++)
                    bytes.Add(text[at]);
                at++;
            }
            else
            {
                bytes.Add(text[at] == '.' ? Any : Convert.ToInt32(text.Substring(at, 2), 16));
                at += 2;
            }
        }
        _bytes = [.. bytes];
    }

    public int Length => _bytes.Length;

    public bool Matches(ReadOnlySpan<byte> bytes)
    {
        if (bytes.Length < _bytes.Length)
            return false;
        for (var i = 0; i < _bytes.Length; i++)
        {
            if (_bytes[i] != Any && _bytes[i] != bytes[i])
                return false;
        }
        return true;
    }
}
