using System.Text;
using System.Text.Json;
using Amazon.S3.Model;
using OnPut.Core.Tests.Support;
using OnPut.Hosting;
using OnPut.MetadataIndex.Journal;
using OnPut.MetadataIndex.Tests.Journal;

namespace OnPut.MetadataIndex.Tests.Index;

/// <summary>The whole index over a bucket in memory, run by the true bootstrap.</summary>
internal sealed class IndexFunction
{
    public const string Bucket = "photos";

    readonly MemoryStream _log = new();

    public MemoryS3 S3 { get; } = new();

    public SteppingTime Time { get; } = new();

    public Dictionary<string, string> Environment { get; } = new()
    {
        ["DERIVED_BUCKET"] = "derived",
        ["DERIVED_PREFIX"] = "index/",
    };

    /// <summary>The bootstrap reads where the Runtime API is from the process itself; here a message handler answers in its place.</summary>
    public IndexFunction() => System.Environment.SetEnvironmentVariable("AWS_LAMBDA_RUNTIME_API", "127.0.0.1:1");

    /// <summary>What Lambda leaves an invocation.</summary>
    public TimeSpan Timeout { get; set; } = TimeSpan.FromSeconds(30);

    /// <summary>The lines of the log, the metrics left out.</summary>
    public IReadOnlyList<JsonElement> Log =>
    [
        .. Encoding.UTF8.GetString(_log.ToArray()).Split('\n', StringSplitOptions.RemoveEmptyEntries)
            .Select(line => JsonElement.Parse(line)).Where(line => line.TryGetProperty("message", out _)),
    ];

    /// <summary>The bytes that were fetched of each object that was looked at, in the order of the log.</summary>
    public IEnumerable<long> BytesRead =>
        Log.Where(line => line.TryGetProperty("bytesRead", out _)).Select(line => line.GetProperty("bytesRead").GetInt64());

    public StoredObject Put(string key, string content, string? tag = null, Action<GetObjectMetadataResponse>? tell = null) =>
        S3.Objects[(Bucket, key)] = Stored(Encoding.UTF8.GetBytes(content), tag, tell);

    public static StoredObject Stored(byte[] content, string? tag = null, Action<GetObjectMetadataResponse>? tell = null) =>
        new(content, new Dictionary<string, string>())
        {
            Tags = tag is null ? new Dictionary<string, string>() : new() { ["tag"] = tag },
            Tell = tell ?? (_ => { }),
        };

    public Task<string> DeliverAsync(params IEnumerable<BucketEvent> events) => DeliverAsync(BucketEvent.Payload(events));

    /// <returns>The answer, or the error.</returns>
    public Task<string> DeliverAsync(byte[] payload) =>
        RunAsync((services, end) => FunctionHost.RunAsync(MetadataIndexFunction.Definition, services, end), payload);

    public Task<string> CompactAsync(string payload) => RunAsync(CompactionFunction.RunAsync, Encoding.UTF8.GetBytes(payload));

    /// <summary>The journal in the order of its writing.</summary>
    public async Task<List<JournalRow>> RowsAsync()
    {
        var rows = new List<JournalRow>();
        foreach (var (key, file) in Files())
            rows.AddRange(await Journal.Files.ReadAsync(file, key));
        return rows;
    }

    /// <summary>Asks <c>functions/Cli/Asking/objects.sql</c>.</summary>
    public List<object?[]> AskObjects(string columns)
    {
        using var duckDb = new DuckDb();
        foreach (var (_, file) in Files())
            duckDb.Add(file);
        var objects = File.ReadAllText(Path.Combine(AppContext.BaseDirectory, "objects.sql"));
        return duckDb.Query($"WITH journal AS (SELECT * FROM {duckDb.Journal}) SELECT {columns} FROM ({objects})");
    }

    /// <summary>Null where there is none.</summary>
    public JsonElement? Document(string key) =>
        S3.Objects.TryGetValue(("derived", $"index/documents/{Bucket}/{key}.json"), out var stored)
            ? JsonElement.Parse(stored.Content)
            : null;

    IEnumerable<(string Key, byte[] Content)> Files() => S3.Objects
        .Where(stored => stored.Key is ("derived", var key) && key.StartsWith("index/journal/", StringComparison.Ordinal))
        .OrderBy(stored => stored.Key.Key, StringComparer.Ordinal)
        .Select(stored => (stored.Key.Key, stored.Value.Content));

    async Task<string> RunAsync(Func<HostServices, CancellationToken, Task<int>> run, byte[] payload)
    {
        using var api = new FakeRuntimeApi(payload) { Timeout = Timeout };
        using var client = new HttpClient(api, disposeHandler: false);
        var exitCode = await run(
            new() { Environment = Environment, Log = _log, RuntimeClient = client, S3 = () => S3, Time = Time }, api.Done);
        Assert.Equal(0, exitCode);
        return Assert.Single(api.Answers).Body;
    }
}
