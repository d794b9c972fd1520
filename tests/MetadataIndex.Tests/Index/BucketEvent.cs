using System.Globalization;
using System.Net;
using System.Text;
using System.Text.Json.Nodes;

namespace OnPut.MetadataIndex.Tests.Index;

/// <summary>Something that S3 tells of, at four o'clock unless told otherwise.</summary>
/// <param name="Name">As in S3's own notification, such as <c>ObjectCreated:Put</c>.</param>
/// <param name="Key">Not encoded.</param>
internal sealed record BucketEvent(string Name, string Key)
{
    public const string Put = "ObjectCreated:Put", Tagging = "ObjectTagging:Put", Delete = "ObjectRemoved:Delete";

    public static readonly DateTimeOffset Four = new(2026, 3, 3, 4, 0, 0, TimeSpan.Zero);

    public string? ETag { get; init; }

    public long? Size { get; init; }

    public string? Sequencer { get; init; }

    public string? VersionId { get; init; }

    public DateTimeOffset Time { get; init; } = Four;

    /// <summary>As S3 sends them to a function.</summary>
    public static byte[] Payload(params IEnumerable<BucketEvent> events) =>
        Encoding.UTF8.GetBytes(
            new JsonObject { ["Records"] = new JsonArray([.. events.Select(happened => happened.ToJson())]) }.ToJsonString());

    JsonObject ToJson() => new()
    {
        ["eventSource"] = "aws:s3",
        ["eventTime"] = Time.ToString("yyyy-MM-dd'T'HH:mm:ss.fff'Z'", CultureInfo.InvariantCulture),
        ["eventName"] = Name,
        ["userIdentity"] = new JsonObject { ["principalId"] = "AWS:ANA" },
        ["requestParameters"] = new JsonObject { ["sourceIPAddress"] = "192.0.2.1" },
        ["responseElements"] = new JsonObject { ["x-amz-request-id"] = "C3D13FE58DE4C810" },
        ["s3"] = new JsonObject { ["bucket"] = new JsonObject { ["name"] = IndexFunction.Bucket }, ["object"] = ObjectJson() },
    };

    JsonObject ObjectJson()
    {
        var json = new JsonObject { ["key"] = WebUtility.UrlEncode(Key) };
        foreach (var (name, value) in new[] { ("eTag", ETag), ("sequencer", Sequencer), ("versionId", VersionId) })
            if (value is not null)
                json[name] = value;
        if (Size is { } size)
            json["size"] = size;
        return json;
    }
}
