using Amazon.Runtime;
using Amazon.S3;
using Microsoft.AspNetCore.Builder;
using Microsoft.AspNetCore.Hosting;
using Microsoft.AspNetCore.Http;
using Microsoft.Extensions.DependencyInjection;
using Microsoft.Extensions.Logging;
using Microsoft.Extensions.Logging.Abstractions;
using OnPut.Local.Http;
using OnPut.Local.Http.Signing;

namespace OnPut.Local.Tests.Http;

/// <summary>A front door on a free port, with recording endpoints behind it.</summary>
sealed class FrontDoorHost : IAsyncDisposable
{
    readonly WebApplication _app;

    FrontDoorHost(WebApplication app) => _app = app;

    public RecordingEndpoint S3 { get; } = new("s3");

    public RecordingEndpoint Sns { get; } = new("sns");

    public RecordingEndpoint Sqs { get; } = new("sqs");

    public Uri Url { get; private set; } = null!;

    public static async Task<FrontDoorHost> StartAsync(IReadOnlyDictionary<string, string>? keys = null, TimeProvider? time = null)
    {
        var builder = WebApplication.CreateSlimBuilder();
        builder.Logging.ClearProviders();
        builder.WebHost.UseUrls("http://127.0.0.1:0").ConfigureKestrel(FrontDoor.Configure);
        var app = builder.Build();
        var host = new FrontDoorHost(app);
        var logger = NullLogger<FrontDoor>.Instance;
        new FrontDoor(host.S3, host.Sns, host.Sqs, new AccessKeys(keys), time ?? TimeProvider.System, logger).Map(app);
        app.MapGet("/_onput/hello", () => "console");
        app.MapPost("/2015-03-31/functions/{name}/invocations", (string name) => $"invoked {name}");
        await app.StartAsync();
        host.Url = new Uri(app.Urls.Single());
        return host;
    }

    public AmazonS3Client Client(string key = "onput", string secret = "onput", Action<AmazonS3Config>? configure = null)
    {
        var config = new AmazonS3Config
        {
            ServiceURL = Url.ToString(),
            AuthenticationRegion = "eu-west-3",
            ForcePathStyle = true,
            MaxErrorRetry = 0,
        };
        configure?.Invoke(config);
        return new AmazonS3Client(new BasicAWSCredentials(key, secret), config);
    }

    public ValueTask DisposeAsync() => _app.DisposeAsync();
}
