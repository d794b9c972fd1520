using OnPut.Objects;
using OnPut.Reconcile;

namespace OnPut.ArchiveTags.Documents;

/// <param name="Place">Where it is.</param>
/// <param name="Standing">What stood there before the object was looked at.</param>
sealed record ObjectDocument(DerivedPlace Place, DerivedState Standing)
{
    /// <returns>Null where there is none of this write of the object.</returns>
    public DocumentFile? Of(SourceObject source) => DocumentFile.Read(Standing.Manifest.Span, source);
}
