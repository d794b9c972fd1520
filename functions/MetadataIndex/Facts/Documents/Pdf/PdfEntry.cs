namespace OnPut.MetadataIndex.Facts.Documents.Pdf;

/// <summary>Where an object is, as a cross-reference section says.</summary>
/// <param name="Offset">In the file; or null where the object is inside another one.</param>
/// <param name="Container">The number of the object stream it is in.</param>
internal readonly record struct PdfEntry(long? Offset, int Container = 0)
{
    /// <summary>Deleted, or never used.</summary>
    public static readonly PdfEntry Free = new(null);

    public bool IsFree => Offset is null && Container == 0;
}
