using System.Runtime.CompilerServices;
using System.Security.Cryptography;
using System.Text;
using System.Text.Json;
using Amazon.Runtime;
using Amazon.S3;
using Microsoft.AspNetCore.Builder;
using Microsoft.AspNetCore.Hosting;
using Microsoft.Extensions.DependencyInjection;
using Microsoft.Extensions.Logging;
using Microsoft.Extensions.Logging.Abstractions;
using OnPut.Local.Http;
using OnPut.Local.Http.Signing;
using OnPut.Local.S3;
using OnPut.Local.S3.Clock;
using OnPut.Local.Storage;
using OnPut.Local.Tests.S3;

[assembly: AssemblyFixture(typeof(S3Host))]

namespace OnPut.Local.Tests.S3;

/// <summary>A local S3 behind the real front door on a free port, in a folder of its own.</summary>
public sealed class S3Host : IAsyncLifetime
{
    readonly bool _ownsFolder;
    readonly TimeProvider _time;
    Database _database = null!;
    S3Service _service = null!;
    WebApplication _app = null!;

    public S3Host()
        : this(Directory.CreateTempSubdirectory("onput-s3-").FullName, TimeProvider.System) => _ownsFolder = true;

    S3Host(string folder, TimeProvider time) => (Folder, _time) = (folder, time);

    public string Folder { get; }

    public Uri Url { get; private set; } = null!;

    public AmazonS3Client Client { get; private set; } = null!;

    internal S3Service Service => _service;

    internal SentEvents Sent { get; } = new();

    /// <summary>Another host over a folder that one before has left.</summary>
    /// <param name="time">What S3 takes for real time; clients and signatures have the machine's.</param>
    public static async Task<S3Host> ReopenAsync(string folder, TimeProvider? time = null)
    {
        var host = new S3Host(folder, time ?? TimeProvider.System);
        await host.InitializeAsync();
        return host;
    }

    public async ValueTask InitializeAsync()
    {
        _database = Database.Open(Path.Combine(Folder, "catalogue.db"), S3Service.Schema, SentEvents.Schema);
        _service = await S3Service.OpenAsync(
            _database, Folder, Sent, _time, NullLoggerFactory.Instance, TestContext.Current.CancellationToken);
        var builder = WebApplication.CreateSlimBuilder();
        builder.Logging.ClearProviders();
        builder.WebHost.UseUrls("http://127.0.0.1:0").ConfigureKestrel(FrontDoor.Configure);
        _app = builder.Build();
        var s3 = _service.Endpoint;
        new FrontDoor(s3, s3, s3, new AccessKeys(), TimeProvider.System, NullLogger<FrontDoor>.Instance).Map(_app);
        new ClockApi(_service).Map(_app);
        await _app.StartAsync();
        Url = new Uri(_app.Urls.Single());
        Client = NewClient();
    }

    public AmazonS3Client NewClient(Action<AmazonS3Config>? configure = null)
    {
        var config = new AmazonS3Config
        {
            ServiceURL = Url.ToString(),
            AuthenticationRegion = "us-east-1",
            ForcePathStyle = true,
            MaxErrorRetry = 0,
        };
        configure?.Invoke(config);
        return new AmazonS3Client(new BasicAWSCredentials("onput", "onput"), config);
    }

    /// <summary>Makes a bucket that is named after the test.</summary>
    public async Task<string> BucketAsync([CallerFilePath] string file = "", [CallerMemberName] string test = "")
    {
        var name = NameOf(file, test);
        await Client.PutBucketAsync(name);
        return name;
    }

    /// <summary>A bucket's name for a test, within the naming rules.</summary>
    public static string NameOf([CallerFilePath] string file = "", [CallerMemberName] string test = "")
    {
        var readable = test.ToLowerInvariant().Replace('_', '-');
        var hash = Convert.ToHexStringLower(SHA256.HashData(Encoding.UTF8.GetBytes(Path.GetFileName(file) + test)))[..8];
        return $"{readable[..Math.Min(readable.Length, 50)].TrimEnd('-')}-{hash}";
    }

    /// <summary>The records sent to a destination, test events left out.</summary>
    internal List<JsonElement> Records(string arn) =>
    [
        .. SentEvents.To(_database, arn)
            .Select(message => JsonDocument.Parse(message).RootElement)
            .Where(message => message.TryGetProperty("Records", out _))
            .Select(message => message.GetProperty("Records").EnumerateArray().Single()),
    ];

    internal List<string> Messages(string arn) => SentEvents.To(_database, arn);

    /// <summary>The files that hold objects.</summary>
    internal string[] Files() => Directory.GetFiles(Path.Combine(Folder, "objects"), "*", SearchOption.AllDirectories);

    /// <summary>Waits for what the server does after its client has gone.</summary>
    internal static async Task UntilAsync(Func<bool> holds)
    {
        using var deadline = new CancellationTokenSource(TimeSpan.FromSeconds(30));
        while (!holds())
            await Task.Delay(20, deadline.Token);
    }

    public async ValueTask DisposeAsync()
    {
        Client.Dispose();
        await _app.DisposeAsync();
        await _service.DisposeAsync();
        await _database.DisposeAsync();
        if (_ownsFolder) Directory.Delete(Folder, recursive: true);
    }
}
