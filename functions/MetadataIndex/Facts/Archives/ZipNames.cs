using System.Text;

namespace OnPut.MetadataIndex.Facts.Archives;

/// <summary>
/// Names of entries: UTF-8 where the flag says so or the bytes are nothing else, code page 437 otherwise (APPNOTE, appendix D).
/// </summary>
internal static class ZipNames
{
    const ushort Utf8Flag = 0x800;

    static readonly Encoding Strict = new UTF8Encoding(encoderShouldEmitUTF8Identifier: false, throwOnInvalidBytes: true);
    static readonly Encoding Dos = CodePagesEncodingProvider.Instance.GetEncoding(437)!;

    public static string Decode(byte[] name, ushort flags)
    {
        if ((flags & Utf8Flag) != 0)
            return Encoding.UTF8.GetString(name);
        try
        {
            // Many tools write UTF-8 and forget the flag; text of code page 437 is hardly ever valid UTF-8.
            return Strict.GetString(name);
        }
        catch (DecoderFallbackException)
        {
            return Dos.GetString(name);
        }
    }
}
