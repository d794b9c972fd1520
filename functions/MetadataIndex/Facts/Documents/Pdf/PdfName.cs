namespace OnPut.MetadataIndex.Facts.Documents.Pdf;

/// <summary>A name, without its slash.</summary>
internal readonly record struct PdfName(string Value);
