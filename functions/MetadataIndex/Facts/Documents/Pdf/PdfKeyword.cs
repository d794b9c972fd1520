namespace OnPut.MetadataIndex.Facts.Documents.Pdf;

/// <summary>A word that is no value: <c>obj</c>, <c>stream</c>, a lone bracket.</summary>
internal readonly record struct PdfKeyword(string Value)
{
    /// <summary>The bytes are at their end.</summary>
    public static readonly PdfKeyword End = new("");
}
