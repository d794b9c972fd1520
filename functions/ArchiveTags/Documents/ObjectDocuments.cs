using System.Text.Json.Nodes;
using OnPut.Hosting;
using OnPut.Objects;
using OnPut.Reconcile;

namespace OnPut.ArchiveTags.Documents;

/// <summary>The metadata documents of current objects, where MetadataIndex has written them.</summary>
sealed class ObjectDocuments(FunctionServices services)
{
    readonly DerivedStore _store = new(services.S3, services.Function);

    public async Task<ObjectDocument> ReadAsync(string bucket, string key, CancellationToken cancellationToken)
    {
        var place = DocumentPlace.Of(services.Options, bucket, key);
        return new(place, await _store.ReadAsync(place, _ => null, cancellationToken));
    }

    /// <summary>Writes the note into the document of this very write of the object, where there is one and it does not say so already.</summary>
    /// <exception cref="LostRaceException">The document is another by now.</exception>
    public async Task NoteAsync(ObjectDocument document, SourceObject source, JsonNode note, CancellationToken cancellationToken)
    {
        if (document.Of(source)?.With(note) is not { } content)
            return;
        await _store.WriteAsync(
            document.Place, new(document.Place.ManifestName, content, "application/json", "no-cache"), source.ETag, document.Standing.ManifestETag,
            cancellationToken);
    }
}
