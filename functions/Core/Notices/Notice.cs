using System.Text.Json;
using System.Text.Json.Serialization;

namespace OnPut.Notices;

/// <summary>A CloudEvents 1.0 event in its JSON format: the outcome of one function on one object.</summary>
/// <param name="SpecVersion">Always <c>1.0</c>.</param>
/// <param name="Id">The same for the same outcome on the same object, however often it is announced.</param>
/// <param name="Source">The function: <c>urn:onput:Thumbnails</c>.</param>
/// <param name="Type"><c>onput.derived</c>, <c>onput.removed</c>, <c>onput.rejected</c>, or what a function has of its own.</param>
/// <param name="Subject">The object: <c>s3://bucket/key</c>, unescaped.</param>
/// <param name="Time">When it was announced.</param>
/// <param name="DataContentType">Always <c>application/json</c>.</param>
/// <param name="Data">What happened.</param>
public sealed record Notice(
    [property: JsonPropertyName("specversion")] string SpecVersion,
    string Id, string Source, string Type, string Subject, DateTimeOffset Time,
    [property: JsonPropertyName("datacontenttype")] string DataContentType,
    NoticeData Data);

/// <param name="Function">Who did it.</param>
/// <param name="Bucket">Of the source object.</param>
/// <param name="Key">Of the source object.</param>
/// <param name="VersionId">Of the source object, where its bucket is versioned.</param>
/// <param name="ETag">Of the source object, with its quotes; null where it is gone.</param>
/// <param name="Outcome"><c>Done</c> or <c>Rejected</c>.</param>
/// <param name="Cause">Why it was rejected, in one word.</param>
/// <param name="Reason">Why it was rejected or what was decided, in a sentence.</param>
/// <param name="Derived">What stands for it now; null where nothing does.</param>
/// <param name="Detail">What a function tells beyond that.</param>
public sealed record NoticeData(
    string Function, string Bucket, string Key, string? VersionId, string? ETag, string Outcome, string? Cause, string? Reason, NoticeDerived? Derived,
    JsonElement? Detail);

/// <param name="Bucket">The derived bucket.</param>
/// <param name="Keys">The keys of the derived objects, in the order they were made.</param>
/// <param name="Manifest">The key of the manifest.</param>
public sealed record NoticeDerived(string Bucket, IReadOnlyList<string> Keys, string Manifest);

[JsonSourceGenerationOptions(JsonSerializerDefaults.Web, DefaultIgnoreCondition = JsonIgnoreCondition.WhenWritingNull)]
[JsonSerializable(typeof(Notice))]
sealed partial class NoticeJson : JsonSerializerContext;
