using System.Globalization;
using System.Text.Json;
using Amazon.S3;
using Amazon.S3.Model;
using OnPut.Local.S3.Clock;
using OnPut.Local.Tests.Http;

namespace OnPut.Local.Tests.S3;

/// <summary>A bucket of a local S3 of its own, whose clock stands still at noon until a test moves it.</summary>
sealed class AgingStage : IAsyncDisposable
{
    public const string Bucket = "bucket";

    /// <summary>The day on which everything begins.</summary>
    public static readonly DateTimeOffset FirstMidnight = new(2026, 1, 10, 0, 0, 0, TimeSpan.Zero);

    static readonly string Topic = SentEvents.Topic("aging");

    readonly string _folder = Directory.CreateTempSubdirectory("onput-aging-").FullName;
    readonly ManualTime _time = new(FirstMidnight + TimeSpan.FromHours(12));
    S3Host _host = null!;

    public S3Host Host => _host;

    public AmazonS3Client S3 => _host.Client;

    public static async Task<AgingStage> StartAsync(bool isVersioned = false, Action<PutBucketRequest>? configure = null)
    {
        var stage = new AgingStage();
        stage._host = await S3Host.ReopenAsync(stage._folder, stage._time);
        var request = new PutBucketRequest { BucketName = Bucket };
        configure?.Invoke(request);
        await stage.S3.PutBucketAsync(request);
        if (isVersioned) await stage.S3.EnableVersioningAsync(Bucket);
        await stage.S3.PutBucketNotificationAsync(new PutBucketNotificationRequest
        {
            BucketName = Bucket,
            TopicConfigurations =
            [
                new() { Topic = Topic, Events = ["s3:LifecycleTransition", "s3:LifecycleExpiration:*", "s3:ObjectRestore:*"] },
            ],
        });
        return stage;
    }

    /// <summary>Ends the S3 and begins another on what it has left.</summary>
    public async Task RestartAsync(TimeSpan after = default)
    {
        await _host.DisposeAsync();
        _time.Advance(after);
        _host = await S3Host.ReopenAsync(_folder, _time);
    }

    public Task<ClockMove> MoveAsync(double days) => _host.Service.MoveClockAsync(TimeSpan.FromDays(days));

    /// <summary>Writes an object that is large enough to be moved.</summary>
    public Task PutAsync(string key, string tags = "") => PutAsync(key, 128 * 1024, tags);

    public Task PutAsync(string key, int size, string tags = "")
    {
        var request = new PutObjectRequest { BucketName = Bucket, Key = key, InputStream = new MemoryStream(ObjectExtensions.Bytes(size)) };
        if (tags.Length > 0) request.Headers["x-amz-tagging"] = tags;
        return S3.PutObjectAsync(request);
    }

    /// <summary>The versions as they are listed, a line each: key, storage class or "marker", day of its making, "*" if latest.</summary>
    public async Task<List<string>> VersionsAsync()
    {
        var page = await S3.ListVersionsAsync(new ListVersionsRequest { BucketName = Bucket });
        return page.Versions?.ConvertAll(version =>
        {
            var what = version.IsDeleteMarker == true ? "marker" : version.StorageClass.Value;
            return $"{version.Key} {what} {DayOf(version.LastModified!.Value)}{(version.IsLatest == true ? "*" : "")}";
        }) ?? [];
    }

    public async Task<string> ClassAsync(string key)
    {
        var listed = await S3.ListObjectsV2Async(new ListObjectsV2Request { BucketName = Bucket, Prefix = key });
        return listed.S3Objects.Single().StorageClass;
    }

    /// <summary>The events of objects' lives, a line each: day, name, key.</summary>
    public List<string> Events() => Records().ConvertAll(record =>
    {
        var key = record.GetProperty("s3").GetProperty("object").GetProperty("key");
        return $"{DayOf(record.GetProperty("eventTime").GetDateTime())} {record.GetProperty("eventName")} {key}";
    });

    public List<JsonElement> Records() => _host.Records(Topic);

    static string DayOf(DateTime time) =>
        ((int)(time.ToUniversalTime() - FirstMidnight.UtcDateTime).TotalDays).ToString(CultureInfo.InvariantCulture);

    public async ValueTask DisposeAsync()
    {
        await _host.DisposeAsync();
        Directory.Delete(_folder, recursive: true);
    }
}
