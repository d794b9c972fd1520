using System.Runtime.CompilerServices;
using System.Security.Cryptography;
using System.Text;
using Amazon.S3;
using OnPut.ArchiveTags.Tests.Support;
using OnPut.Local;

[assembly: AssemblyFixture(typeof(LocalS3))]

namespace OnPut.ArchiveTags.Tests.Support;

/// <summary>The S3 of a local cloud, one for all tests: each has buckets of its own. A topic is there too, and a queue that hears it.</summary>
public sealed class LocalS3 : IAsyncLifetime
{
    const string Resources = """
        Resources:
          Results:
            Type: AWS::SNS::Topic
            Properties: { TopicName: results, Subscription: [{ Protocol: sqs, Endpoint: !GetAtt Heard.Arn }] }
          Heard: { Type: AWS::SQS::Queue, Properties: { QueueName: heard } }
        """;

    readonly string _folder = Directory.CreateTempSubdirectory("onput-archive-").FullName;
    LocalCloud _cloud = null!;

    public async ValueTask InitializeAsync()
    {
        // The bootstrap reads where the Runtime API is from the process itself; here a message handler answers in its place.
        Environment.SetEnvironmentVariable("AWS_LAMBDA_RUNTIME_API", "127.0.0.1:1");
        var template = Path.Combine(_folder, "template.yaml");
        await File.WriteAllTextAsync(template, Resources);
        _cloud = await LocalCloud.StartAsync(
            new(template, Path.Combine(_folder, "data")) { Port = 0 }, new NoObserver(), TimeProvider.System, TestContext.Current.CancellationToken);
    }

    public GatedS3 NewClient() => new(_cloud.Endpoint);

    /// <summary>The topic for notices, and who hears of what is announced there for one bucket.</summary>
    public ResultsTopic NewTopic() => new(_cloud.Endpoint);

    /// <summary>Two buckets that are named after the test, and the function over them.</summary>
    public async Task<ArchiveStage> StageAsync(bool isVersioned = true, [CallerFilePath] string file = "", [CallerMemberName] string test = "")
    {
        var name = Convert.ToHexStringLower(SHA256.HashData(Encoding.UTF8.GetBytes(Path.GetFileName(file) + test)))[..16];
        var stage = new ArchiveStage(NewClient(), NewTopic(), $"source-{name}", $"derived-{name}");
        await stage.CreateAsync(isVersioned);
        return stage;
    }

    public async ValueTask DisposeAsync()
    {
        await _cloud.DisposeAsync();
        Directory.Delete(_folder, recursive: true);
    }

    sealed class NoObserver : ILocalCloudObserver;
}
