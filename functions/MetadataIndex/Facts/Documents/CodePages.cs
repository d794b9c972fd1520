using System.Text;

namespace OnPut.MetadataIndex.Facts.Documents;

/// <summary>Encodings by number or name, as files call them.</summary>
internal static class CodePages
{
    const int Western = 1252;

    /// <returns>Windows' western one where the number means nothing.</returns>
    public static Encoding Find(int number)
    {
        try
        {
            return number is 65001 or 1200 or 1201 or 20127 or 28591
                ? Encoding.GetEncoding(number)
                : CodePagesEncodingProvider.Instance.GetEncoding(number == 0 ? Western : number)
                    ?? CodePagesEncodingProvider.Instance.GetEncoding(Western)!;
        }
        catch (Exception unknown) when (unknown is ArgumentException or NotSupportedException)
        {
            return CodePagesEncodingProvider.Instance.GetEncoding(Western)!;
        }
    }

    /// <returns>null where the name means nothing.</returns>
    public static Encoding? Find(string name)
    {
        try
        {
            return CodePagesEncodingProvider.Instance.GetEncoding(name) ?? Encoding.GetEncoding(name);
        }
        catch (Exception unknown) when (unknown is ArgumentException or NotSupportedException)
        {
            return null;
        }
    }
}
