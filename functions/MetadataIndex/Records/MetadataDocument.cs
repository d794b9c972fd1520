using System.Collections.ObjectModel;
using System.Text.Encodings.Web;
using System.Text.Json;
using OnPut.MetadataIndex.Journal;
using OnPut.Objects;
using OnPut.Reconcile;

namespace OnPut.MetadataIndex.Records;

/// <summary>
/// <c>documents/&lt;bucket&gt;/&lt;key&gt;.json</c>: what is known of the object that is there now. It is its own manifest.
/// </summary>
/// <param name="Version">Of this format.</param>
/// <param name="Source">Which object.</param>
/// <param name="Options">A hash of what else shaped it.</param>
/// <param name="State">A hash of <paramref name="Object"/>: it changes with the tags, the storage class …</param>
/// <param name="Object">What S3 says of it.</param>
/// <param name="Content">What its content says; null where nobody could read it, or there is none.</param>
/// <param name="Problems">What was malformed, or kept the content from being read; null where nothing did.</param>
/// <param name="Archive">What ArchiveTags decided and why: its own, and kept as it is.</param>
sealed record MetadataDocument(
    int Version, DocumentSource Source, string Options, string State, ObjectFacts Object,
    ContentFacts? Content = null, IReadOnlyList<string>? Problems = null, JsonElement? Archive = null)
{
    public const int CurrentVersion = 1;

    /// <summary>Quotes and other scripts as people write them: a document is served as JSON and is never part of a page.</summary>
    static readonly DocumentJson Json =
        new(new JsonSerializerOptions(DocumentJson.Default.Options) { Encoder = JavaScriptEncoder.UnsafeRelaxedJsonEscaping });

    public byte[] ToBytes() => JsonSerializer.SerializeToUtf8Bytes(this, Json.MetadataDocument);

    /// <returns>Null where it is none of this version: it is then made anew.</returns>
    public static MetadataDocument? Read(ReadOnlySpan<byte> json)
    {
        try
        {
            return json.Length > 0 && JsonSerializer.Deserialize(json, Json.MetadataDocument) is { Version: CurrentVersion } document
                ? document
                : null;
        }
        catch (JsonException)
        {
            return null;
        }
    }

    public Recorded ToRecorded() =>
        new(new(Source.ETag, Source.VersionId, Options, State), ReadOnlyDictionary<string, string>.Empty, null);

    /// <summary>True where it is about the same write of the object, whatever has become of its tags since.</summary>
    public bool IsOf(SourceObject source) =>
        Source.ETag == source.ETag && Source.VersionId == source.VersionId && Object.LastModified == source.LastModified;
}

/// <param name="Bucket">Of the object.</param>
/// <param name="Key">Of the object: the true one, also where the document's key carries its hash.</param>
/// <param name="ETag">With its quotes; empty where S3 does not tell it.</param>
/// <param name="Size">Bytes.</param>
/// <param name="SequenceNumber">Of the write that made it, as in the journal (<see cref="Journal.SequenceNumber"/>).</param>
/// <param name="VersionId">Null in an unversioned bucket.</param>
sealed record DocumentSource(string Bucket, string Key, string ETag, long Size, string SequenceNumber, string? VersionId = null);
