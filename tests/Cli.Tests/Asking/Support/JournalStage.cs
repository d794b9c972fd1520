using Amazon.Runtime;
using Amazon.S3;
using OnPut.Cli.Watching;
using OnPut.Local;

namespace OnPut.Cli.Tests.Asking.Support;

/// <summary>A running local cloud with a derived bucket for a journal, a folder for its data and one for the cache.</summary>
sealed class JournalStage : IAsyncDisposable
{
    public const string Bucket = "my-derived-things";

    readonly string _folder = Directory.CreateTempSubdirectory("onput-asking-").FullName;
    LocalCloud? _cloud;
    int _files;

    public string DataFolder => Path.Combine(_folder, "data");

    public string CacheFolder => Path.Combine(_folder, "it's the=cache");

    public AmazonS3Client S3 { get; private set; } = null!;

    public string Endpoint => _cloud!.Endpoint.ToString();

    /// <summary>The files of the journal that are on this machine.</summary>
    public IReadOnlyList<string> Cached =>
        Directory.Exists(CacheFolder) ? Directory.GetFiles(CacheFolder, "*", SearchOption.AllDirectories) : [];

    public static async Task<JournalStage> StartAsync(params IEnumerable<Row> rows)
    {
        var stage = new JournalStage();
        var template = Path.Combine(stage._folder, "template.yaml");
        await File.WriteAllTextAsync(template, $$"""
            Resources:
              Derived: { Type: AWS::S3::Bucket, Properties: { BucketName: {{Bucket}} } }
              Source: { Type: AWS::S3::Bucket, Properties: { BucketName: my-source } }
            """);
        stage._cloud = await LocalCloud.StartAsync(
            new(template, stage.DataFolder) { Port = 0 }, new Activity(new SilentView(TextWriter.Null)), TimeProvider.System, default);
        stage.S3 = new(
            new BasicAWSCredentials("onput", "onput"), new AmazonS3Config { ServiceURL = stage.Endpoint, ForcePathStyle = true });
        if (rows.Any())
            await stage.AddAsync("2024-05-01", rows);
        return stage;
    }

    /// <summary>Adds a file to a partition.</summary>
    /// <returns>Its key.</returns>
    public Task<string> AddAsync(string day, params IEnumerable<Row> rows) => AddAsync($"journal/dt={day}/{++_files:0000}.parquet", JournalParquet.Of(rows));

    public async Task<string> AddAsync(string key, byte[] content)
    {
        await S3.PutObjectAsync(new() { BucketName = Bucket, Key = key, InputStream = new MemoryStream(content) });
        return key;
    }

    public async Task StopCloudAsync()
    {
        S3.Dispose();
        if (_cloud is { } cloud)
            await cloud.DisposeAsync();
        _cloud = null;
    }

    /// <summary>Asks the running cloud.</summary>
    public Task<CommandResult> RunAsync(params IEnumerable<string> arguments) =>
        Commands.RunAsync([.. arguments, "--endpoint", Endpoint, "--cache", CacheFolder]);

    /// <summary>Asks the data folder.</summary>
    public Task<CommandResult> RunOnFolderAsync(params IEnumerable<string> arguments) =>
        Commands.RunAsync([.. arguments, "--data", DataFolder, "--cache", CacheFolder]);

    public async Task<IReadOnlyList<string>> KeysAsync(string? where = null) =>
        (await RunAsync("query", $"select key from objects {where} order by key", "--json")).Column("key");

    public async ValueTask DisposeAsync()
    {
        await StopCloudAsync();
        Directory.Delete(_folder, recursive: true);
    }
}
