namespace OnPut.MetadataIndex.Facts.Text;

/// <summary>The start of a text, decoded; all of it where it is short.</summary>
/// <param name="Text">Without a byte order mark; never ends in half a character.</param>
/// <param name="Length">Bytes of the whole object.</param>
/// <param name="IsWhole">True where nothing follows.</param>
internal sealed record TextSample(string Text, TextEncoding Encoding, long Length, bool IsWhole)
{
    /// <summary>Half of an object's budget: the rest is for whoever looked at the object before.</summary>
    public const int MostBytes = 512 * 1024;

    public static TextSample Read(ContentReader content, int most = MostBytes)
    {
        ReadOnlySpan<byte> bytes = content.Head(most);
        var isWhole = content.Length <= most;
        var encoding = EncodingGuess.Of(bytes, !isWhole);
        bytes = bytes[encoding.MarkLength..];
        var decoder = encoding.Encoding.GetDecoder();
        var characters = new char[encoding.Encoding.GetMaxCharCount(bytes.Length)];
        var count = decoder.GetChars(bytes, characters, flush: isWhole);
        return new(new(characters, 0, count), encoding, content.Length, isWhole);
    }

    /// <summary>
    /// How many there are in the object, when there are <paramref name="count"/> in the first <paramref name="characters"/> of the sample.
    /// </summary>
    public long Reckon(long count, int characters)
    {
        var bytes = Encoding.MarkLength + Encoding.Encoding.GetByteCount(Text.AsSpan(0, characters));
        return bytes == 0 ? 0 : (long)Math.Round(count * ((double)Length / bytes));
    }
}
