using System.Text;
using System.Text.Json;

namespace OnPut.Local.S3.Store;

/// <summary>The headers that an object is stored with and answers with, by lower-case name.</summary>
internal sealed record ObjectHeaders(IReadOnlyDictionary<string, string> Values)
{
    const string MetadataPrefix = "x-amz-meta-";

    const string Redirect = "x-amz-website-redirect-location";

    /// <summary>System-defined metadata that a client can set ("Working with object metadata").</summary>
    public static readonly IReadOnlyList<string> System =
    [
        "cache-control", "content-disposition", "content-encoding", "content-language", "content-type", "expires",
        Redirect,
    ];

    public static ObjectHeaders None { get; } = new(new Dictionary<string, string>());

    /// <summary>Bytes that count towards the limit on user-defined metadata: names without their prefix, and values.</summary>
    public int MetadataBytes => Values
        .Where(header => IsMetadata(header.Key))
        .Sum(header => Encoding.UTF8.GetByteCount(header.Key) - MetadataPrefix.Length + Encoding.UTF8.GetByteCount(header.Value));

    /// <summary>Whether a header is user-defined metadata.</summary>
    /// <param name="name">In lower case.</param>
    public static bool IsMetadata(string name) => name.StartsWith(MetadataPrefix, StringComparison.Ordinal);

    /// <summary>These headers, but with the other's redirect location, or none.</summary>
    public ObjectHeaders WithRedirectOf(ObjectHeaders other)
    {
        var values = new SortedDictionary<string, string>(Values.ToDictionary(), StringComparer.Ordinal);
        values.Remove(Redirect);
        if (other.Values.TryGetValue(Redirect, out var location)) values[Redirect] = location;
        return new ObjectHeaders(values);
    }

    public string ToJson() => JsonSerializer.Serialize(Values, S3Json.Default.IReadOnlyDictionaryStringString);

    public static ObjectHeaders FromJson(string json) =>
        new(JsonSerializer.Deserialize(json, S3Json.Default.IReadOnlyDictionaryStringString)!);
}
