namespace OnPut.MetadataIndex.Facts.Documents.Pdf;

/// <summary>Stands for the object of that number: <c>12 0 R</c>. Generations matter to encryption alone.</summary>
internal readonly record struct PdfReference(int Number);
