using System.Diagnostics;
using System.Text.Json;
using Amazon.Runtime;
using Amazon.S3;

namespace OnPut.EndToEnd.Support;

/// <summary><c>onput up</c> as a process of its own, on a free port.</summary>
sealed class RunningCloud : IAsyncDisposable
{
    static readonly TimeSpan LongestStart = TimeSpan.FromMinutes(3);

    readonly Process _process;
    readonly List<JsonElement> _lines = [];
    readonly TaskCompletionSource<JsonElement> _ready = new();

    RunningCloud(Process process)
    {
        _process = process;
        _process.OutputDataReceived += (_, line) => Received(line.Data);
        _process.ErrorDataReceived += (_, line) => Complaints += line.Data + "\n";
        _process.Exited += (_, _) => _ready.TrySetException(new InvalidOperationException($"onput up ended: {Complaints}"));
        _process.EnableRaisingEvents = true;
        _process.BeginOutputReadLine();
        _process.BeginErrorReadLine();
    }

    public string Endpoint { get; private set; } = "";

    public string SourceBucket { get; private set; } = "";

    public string DerivedBucket { get; private set; } = "";

    public string Complaints { get; private set; } = "";

    public int ProcessId => _process.Id;

    public AmazonS3Client S3 { get; private set; } = null!;

    /// <summary>What any AWS client needs to talk to it.</summary>
    public IReadOnlyDictionary<string, string> Environment => new Dictionary<string, string>
    {
        ["AWS_ENDPOINT_URL"] = Endpoint,
        ["AWS_ACCESS_KEY_ID"] = "onput",
        ["AWS_SECRET_ACCESS_KEY"] = "onput",
        ["AWS_DEFAULT_REGION"] = "us-east-1",
        ["AWS_EC2_METADATA_DISABLED"] = "true",
    };

    public static async Task<RunningCloud> StartAsync(string dataFolder, params string[] arguments)
    {
        var cloud = new RunningCloud(
            Programs.Start("dotnet", [Repository.OnPut, "up", "--json", "--port", "0", "--data", dataFolder, .. arguments]));
        var ready = await cloud._ready.Task.WaitAsync(LongestStart);
        cloud.Endpoint = ready.GetProperty("endpoint").GetString()!;
        cloud.SourceBucket = ready.GetProperty("sourceBucket").GetString()!;
        cloud.DerivedBucket = ready.GetProperty("derivedBucket").GetString()!;
        cloud.S3 = new(
            new BasicAWSCredentials("onput", "onput"),
            new AmazonS3Config { ServiceURL = cloud.Endpoint, AuthenticationRegion = "us-east-1", ForcePathStyle = true });
        return cloud;
    }

    /// <summary>The lines printed so far whose <c>event</c> is this one.</summary>
    public IReadOnlyList<JsonElement> Lines(string name)
    {
        lock (_lines)
            return [.. _lines.Where(line => line.GetProperty("event").GetString() == name)];
    }

    /// <summary>Ends it as a power cut would.</summary>
    public async Task KillAsync()
    {
        _process.Kill();
        await _process.WaitForExitAsync();
    }

    public async ValueTask DisposeAsync()
    {
        S3?.Dispose();
        if (!_process.HasExited)
        {
            _process.Kill(entireProcessTree: true);
            await _process.WaitForExitAsync();
        }
        _process.Dispose();
    }

    void Received(string? line)
    {
        if (line is null || !line.StartsWith('{'))
            return;
        var json = JsonElement.Parse(line);
        lock (_lines)
            _lines.Add(json);
        if (json.GetProperty("event").GetString() == "ready")
            _ready.TrySetResult(json);
    }
}
