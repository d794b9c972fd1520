using System.Text;
using System.Text.Json;
using NetVips;
using OnPut.Core.Tests.Support;
using OnPut.Hosting;

namespace OnPut.Thumbnails.Tests;

/// <summary>The whole function, run by the true bootstrap over an S3 in memory, for one object.</summary>
sealed class RunningFunction
{
    const string Bucket = "source", Key = "photos/a";
    const string Place = $"thumbnails/{Bucket}/{Key}/";

    static readonly byte[] Event = Encoding.UTF8.GetBytes($$"""
        {"Records":[{"eventSource":"aws:s3","eventName":"ObjectCreated:Put",
          "s3":{"bucket":{"name":"{{Bucket}}"},"object":{"key":"{{Key}}"} } } ] }
        """);

    readonly MemoryS3 _s3 = new();
    readonly MemoryStream _log = new();

    public RunningFunction() => System.Environment.SetEnvironmentVariable("AWS_LAMBDA_RUNTIME_API", "127.0.0.1:1");

    public FunctionDefinition Definition { get; init; } = ThumbnailsFunction.Definition;

    public Dictionary<string, string> Environment { get; } = new() { ["DERIVED_BUCKET"] = "derived" };

    public int ExitCode { get; private set; }

    /// <summary>Names beside each other under the object's place, sorted.</summary>
    public IEnumerable<string> Derived => _s3.Objects.Keys
        .Where(id => id.Bucket == "derived").Select(id => id.Key[Place.Length..]).Order(StringComparer.Ordinal);

    public JsonElement Manifest => JsonElement.Parse(Read(ThumbnailManifest.Name));

    public IReadOnlyList<JsonElement> Log =>
        [.. Encoding.UTF8.GetString(_log.ToArray()).Split('\n', StringSplitOptions.RemoveEmptyEntries).Select(line => JsonElement.Parse(line))];

    /// <summary>Puts it in the place of what was there, and tells the function.</summary>
    /// <inheritdoc cref="TellAsync"/>
    public Task<IReadOnlyList<(string Kind, string Body)>> UploadAsync(byte[] content, int times = 1)
    {
        _s3.Put(Bucket, Key, content);
        return TellAsync(times);
    }

    /// <summary>Tells the function of the object, so many times, and waits until it has answered or ended.</summary>
    /// <returns>What was posted to the Runtime API.</returns>
    public async Task<IReadOnlyList<(string Kind, string Body)>> TellAsync(int times = 1)
    {
        using var api = new FakeRuntimeApi([.. Enumerable.Repeat(Event, times)]);
        using var client = new HttpClient(api, disposeHandler: false);
        ExitCode = await FunctionHost.RunAsync(
            Definition, new() { Environment = Environment, Log = _log, RuntimeClient = client, S3 = () => _s3 }, api.Done);
        return [.. api.Answers];
    }

    public byte[] Read(string name) => _s3.Objects[("derived", Place + name)].Content;

    public Image Open(string name) => Image.NewFromBuffer(Read(name));
}
