namespace OnPut.MetadataIndex.Facts.Documents.Pdf;

/// <summary>A dictionary with data behind it.</summary>
/// <param name="Offset">Of the data in the file.</param>
internal sealed record PdfStream(PdfDictionary Dictionary, long Offset);
