using System.Text;
using System.Text.Json;
using Amazon.S3;
using Amazon.S3.Model;
using OnPut.Core.Tests.Support;
using OnPut.Hosting;

namespace OnPut.ArchiveTags.Tests.Support;

/// <summary>The function, run by the true bootstrap over two buckets.</summary>
public sealed class ArchiveStage(GatedS3 s3, ResultsTopic topic, string bucket, string derived)
{
    readonly MemoryStream _log = new();

    public string Bucket => bucket;

    public string Derived => derived;

    /// <summary>The function's own client.</summary>
    public GatedS3 S3 => s3;

    /// <summary>Set <c>RESULTS_TOPIC_ARN</c> to <see cref="ResultsTopic.Arn"/> for notices.</summary>
    public Dictionary<string, string> Environment { get; } = new() { ["DERIVED_BUCKET"] = derived, ["AWS_REGION"] = "us-east-1" };

    /// <summary>The lines about objects, in their order.</summary>
    public IReadOnlyList<JsonElement> Log => [.. Lines.Where(line => line.TryGetProperty("outcome", out _))];

    /// <summary>The metrics of outcomes.</summary>
    public IReadOnlyList<JsonElement> Outcomes => [.. Lines.Where(line => line.TryGetProperty("Outcome", out _))];

    IEnumerable<JsonElement> Lines =>
        Encoding.UTF8.GetString(_log.ToArray()).Split('\n', StringSplitOptions.RemoveEmptyEntries).Select(line => JsonElement.Parse(line));

    /// <summary>The function over another source bucket, which is there.</summary>
    public ArchiveStage With(string otherBucket) => new(s3, topic, otherBucket, derived);

    public async Task CreateAsync(bool isVersioned)
    {
        await s3.PutBucketAsync(bucket);
        await s3.PutBucketAsync(derived);
        if (isVersioned)
            await s3.PutBucketVersioningAsync(new() { BucketName = bucket, VersioningConfig = new() { Status = VersionStatus.Enabled } });
    }

    /// <summary>Puts rules in force; each a JSON object.</summary>
    public Task RulesAsync(params string[] rules) => ConfigAsync("archive-rules.json", $$"""{"version":1,"rules":[{{string.Join(",\n", rules)}}]}""");

    public Task ConfigAsync(string name, string json) => s3.PutObjectAsync(new() { BucketName = derived, Key = $"config/{name}", ContentBody = json });

    /// <returns>The version's id; null where the bucket keeps none.</returns>
    public async Task<string?> PutAsync(string key, long size, params (string Name, string Value)[] tags)
    {
        using var content = new MemoryStream(new byte[size]);
        return (await s3.PutObjectAsync(new() { BucketName = bucket, Key = key, InputStream = content, TagSet = SetOf(tags) })).VersionId;
    }

    public Task TagAsync(string key, params (string Name, string Value)[] tags) =>
        s3.PutObjectTaggingAsync(new() { BucketName = bucket, Key = key, Tagging = new() { TagSet = SetOf(tags) } });

    /// <returns><c>name=value</c>, sorted.</returns>
    public async Task<IEnumerable<string>> TagsAsync(string key, string? versionId = null) =>
        ((await s3.GetObjectTaggingAsync(new() { BucketName = bucket, Key = key, VersionId = versionId })).Tagging ?? [])
            .Select(tag => $"{tag.Key}={tag.Value}").Order(StringComparer.Ordinal);

    public async Task<JsonElement> DocumentAsync(string key)
    {
        using var response = await s3.GetObjectAsync(derived, $"documents/{bucket}/{key}.json");
        return await JsonElementOf(response.ResponseStream);
    }

    /// <summary>Tells the function of events of the objects, in one payload.</summary>
    /// <returns>What was posted to the Runtime API.</returns>
    public Task<(string Kind, string Body)> TellAsync(string eventName, params (string Key, string? VersionId)[] objects) =>
        TellAsync(Encoding.UTF8.GetBytes($$"""{"Records":[{{string.Join(',', objects.Select(item => Record(eventName, item.Key, item.VersionId)))}}]}"""));

    public Task<(string Kind, string Body)> TellCreatedAsync(params string[] keys) =>
        TellAsync("ObjectCreated:Put", [.. keys.Select(key => (key, (string?)null))]);

    /// <returns>What was announced of this stage's objects since it was asked last.</returns>
    public Task<IReadOnlyList<JsonElement>> HearAsync() => topic.HearAsync(bucket, derived);

    public async Task<(string Kind, string Body)> TellAsync(params byte[][] payloads)
    {
        using var api = new FakeRuntimeApi(payloads);
        using var client = new HttpClient(api, disposeHandler: false);
        await FunctionHost.RunAsync(
            ArchiveTagsFunction.Definition,
            new() { Environment = Environment, Log = _log, RuntimeClient = client, S3 = () => s3, Sns = topic.NewPublisher },
            api.Done);
        return api.Answers.Last();
    }

    public string Record(string eventName, string key, string? versionId = null)
    {
        var version = versionId is null ? "" : $""","versionId":"{versionId}" """;
        return $$"""
            {"eventSource":"aws:s3","eventName":"{{eventName}}","eventTime":"2026-01-02T03:04:05Z",
             "s3":{"bucket":{"name":"{{bucket}}"},"object":{"key":"{{Uri.EscapeDataString(key)}}"{{version}}} } }
            """;
    }

    static async Task<JsonElement> JsonElementOf(Stream stream)
    {
        using var document = await JsonDocument.ParseAsync(stream);
        return document.RootElement.Clone();
    }

    static List<Tag> SetOf((string Name, string Value)[] tags) => [.. tags.Select(tag => new Tag { Key = tag.Name, Value = tag.Value })];
}
