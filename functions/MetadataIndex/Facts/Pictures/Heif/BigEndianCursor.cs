namespace OnPut.MetadataIndex.Facts.Pictures.Heif;

/// <summary>Numbers one after the other, highest byte first; past the end they are zero, and <see cref="HasEnded"/> tells.</summary>
internal sealed class BigEndianCursor(byte[] bytes)
{
    int _at;

    public bool HasEnded { get; private set; }

    /// <param name="length">0 to 8 bytes.</param>
    public long Next(int length)
    {
        if (length > bytes.Length - _at)
        {
            HasEnded = true;
            return 0;
        }
        long value = 0;
        for (var i = 0; i < length; i++)
            value = (value << 8) | bytes[_at++];
        return value;
    }

    public string NextName() => string.Concat(Enumerable.Range(0, 4).Select(_ => (char)Next(1)));

    /// <summary>Up to a zero.</summary>
    public string NextText()
    {
        var text = new System.Text.StringBuilder();
        while (Next(1) is > 0 and var c && text.Length < 200)
            text.Append((char)c);
        return text.ToString();
    }
}
