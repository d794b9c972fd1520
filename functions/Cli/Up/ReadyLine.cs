using System.Text.Json;
using System.Text.Json.Serialization;
using OnPut.Local;

namespace OnPut.Cli.Up;

/// <summary>The first line of <c>onput up --json</c>: what runs, and where.</summary>
sealed record ReadyLine(
    string Event, string Endpoint, string? SourceBucket, string? DerivedBucket,
    IReadOnlyList<string> Buckets, IReadOnlyList<string> Topics, IReadOnlyList<string> Queues, IReadOnlyList<string> Functions,
    IReadOnlyList<NotRunLine> NotRun)
{
    public static ReadyLine Of(LocalCloud cloud) => new(
        "ready", ReadyText.Endpoint(cloud), cloud.SourceBucket, cloud.DerivedBucket,
        [.. cloud.Template.Buckets.Select(bucket => bucket.Name)],
        [.. cloud.Template.Topics.Select(topic => topic.Name)],
        [.. cloud.Template.Queues.Select(queue => queue.Name)],
        [.. cloud.Template.Functions.Select(function => function.LogicalId)],
        [.. cloud.Template.NotRun.Select(resource => new NotRunLine(resource.LogicalId, resource.Type, resource.Part))]);

    public string ToJson() => JsonSerializer.Serialize(this, ReadyJson.Default.ReadyLine);
}

/// <summary>A resource of the template, or a part of one, that is not run locally.</summary>
sealed record NotRunLine(string LogicalId, string Type, string? Part);

[JsonSourceGenerationOptions(JsonSerializerDefaults.Web, DefaultIgnoreCondition = JsonIgnoreCondition.WhenWritingNull)]
[JsonSerializable(typeof(ReadyLine))]
sealed partial class ReadyJson : JsonSerializerContext;
