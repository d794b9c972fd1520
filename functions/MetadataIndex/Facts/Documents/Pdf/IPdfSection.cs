namespace OnPut.MetadataIndex.Facts.Documents.Pdf;

/// <summary>
/// One cross-reference section. It is asked for single objects and never read as a whole: that of a large file alone would use up the
/// budget.
/// </summary>
internal interface IPdfSection
{
    PdfDictionary Trailer { get; }

    /// <returns>null where the section does not speak of that object.</returns>
    PdfEntry? Find(int number);
}
