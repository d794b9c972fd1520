using System.Text;

namespace OnPut.MetadataIndex.Facts.Text;

/// <param name="Name">By IANA, in small letters.</param>
/// <param name="Encoding">That decodes it; what is malformed becomes U+FFFD.</param>
/// <param name="MarkLength">Bytes of the byte order mark, 0 without one.</param>
internal sealed record TextEncoding(string Name, Encoding Encoding, int MarkLength)
{
    public static readonly TextEncoding Utf8 = new("utf-8", Encoding.UTF8, 0);

    public static readonly TextEncoding Utf16LittleEndian = new("utf-16le", Encoding.Unicode, 0);

    public static readonly TextEncoding Utf16BigEndian = new("utf-16be", Encoding.BigEndianUnicode, 0);

    public static readonly TextEncoding Utf32LittleEndian = new("utf-32le", Encoding.UTF32, 0);

    public static readonly TextEncoding Utf32BigEndian = new("utf-32be", new UTF32Encoding(bigEndian: true, byteOrderMark: true), 0);

    /// <returns>Null for a name nobody knows.</returns>
    public static TextEncoding? ByName(string name)
    {
        name = name.ToLowerInvariant();
        if (name is "utf-8" or "ascii" or "us-ascii")
            return Utf8;
        // Asked directly, so that nothing has to be registered for the whole process.
        if (CodePagesEncodingProvider.Instance.GetEncoding(name) is { } legacy)
            return new(legacy.WebName.ToLowerInvariant(), legacy, 0);
        try
        {
            var encoding = Encoding.GetEncoding(name);
            return new(encoding.WebName.ToLowerInvariant(), encoding, 0);
        }
        catch (ArgumentException)
        {
            return null;
        }
    }
}
