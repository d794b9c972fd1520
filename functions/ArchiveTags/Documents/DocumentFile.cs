using System.Globalization;
using System.Text.Encodings.Web;
using System.Text.Json;
using System.Text.Json.Nodes;
using OnPut.Objects;

namespace OnPut.ArchiveTags.Documents;

/// <summary>The metadata document of an object, of which this function reads two facts and keeps one member of its own: <c>archive</c>.</summary>
sealed class DocumentFile
{
    const string Member = "archive";

    /// <summary>As MetadataIndex writes it: quotes and other scripts as people do.</summary>
    static readonly JsonWriterOptions Json = new() { Encoder = JavaScriptEncoder.UnsafeRelaxedJsonEscaping };

    readonly JsonObject _document;

    DocumentFile(JsonObject document) => _document = document;

    /// <summary>The media type by content; null where nobody knows.</summary>
    public string? DetectedType => TextAt("content", "type");

    /// <summary>When it was taken; a clock that says no distance from UTC is taken for UTC.</summary>
    public DateTimeOffset? TakenAt =>
        DateTimeOffset.TryParse(TextAt("content", "taken", "at"), CultureInfo.InvariantCulture, DateTimeStyles.AssumeUniversal, out var taken)
            ? taken
            : null;

    /// <returns>Null where there is none, or it is about another write of the object than <paramref name="source"/>.</returns>
    public static DocumentFile? Read(ReadOnlySpan<byte> json, SourceObject source)
    {
        if (json.IsEmpty || Parse(json) is not { } document)
            return null;
        var file = new DocumentFile(document);
        return file.TextAt("source", "eTag") == source.ETag && file.TextAt("source", "versionId") == source.VersionId ? file : null;
    }

    /// <returns>The document with <paramref name="note"/> in it; null where it is there already.</returns>
    public byte[]? With(JsonNode note)
    {
        if (JsonNode.DeepEquals(_document[Member], note))
            return null;
        _document[Member] = note;
        using var bytes = new MemoryStream();
        using (var writer = new Utf8JsonWriter(bytes, Json))
            _document.WriteTo(writer);
        return bytes.ToArray();
    }

    static JsonObject? Parse(ReadOnlySpan<byte> json)
    {
        try
        {
            return JsonNode.Parse(json) as JsonObject;
        }
        catch (JsonException)
        {
            return null;
        }
    }

    string? TextAt(params ReadOnlySpan<string> path)
    {
        JsonNode? node = _document;
        foreach (var name in path)
            node = (node as JsonObject)?[name];
        return node is JsonValue value && value.TryGetValue<string>(out var text) ? text : null;
    }
}
