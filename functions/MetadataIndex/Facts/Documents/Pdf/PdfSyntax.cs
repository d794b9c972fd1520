namespace OnPut.MetadataIndex.Facts.Documents.Pdf;

/// <summary>The classes of bytes (ISO 32000-1, tables 1 and 2).</summary>
internal static class PdfSyntax
{
    public static bool IsSpace(byte value) => value is 0 or 9 or 10 or 12 or 13 or 32;

    public static bool IsDelimiter(byte value) =>
        value is (byte)'(' or (byte)')' or (byte)'<' or (byte)'>' or (byte)'[' or (byte)']' or (byte)'{' or (byte)'}' or (byte)'/'
            or (byte)'%';

    public static bool IsRegular(byte value) => !IsSpace(value) && !IsDelimiter(value);
}
