using System.Diagnostics;
using System.Globalization;
using System.Net;
using Amazon.Runtime;
using Amazon.S3;
using OnPut.EndToEnd.Support;
using OnPut.Local;

namespace OnPut.Benchmarks;

/// <summary>From the start of an upload to the manifest of its thumbnails, on the local cloud with the real function.</summary>
sealed class UploadBenchmark : IDisposable
{
    const int WarmUps = 5;

    readonly AmazonS3Client _s3;
    readonly LocalCloud _cloud;
    readonly byte[] _picture = Pictures.Jpeg(1800, 1200);

    UploadBenchmark(LocalCloud cloud)
    {
        _cloud = cloud;
        _s3 = new(
            new BasicAWSCredentials(LocalAccount.RootKey, LocalAccount.RootKey),
            new AmazonS3Config { ServiceURL = cloud.Endpoint.ToString(), ForcePathStyle = true, AuthenticationRegion = LocalAccount.Region });
    }

    public static async Task RunAsync(string template, int count, TextWriter output)
    {
        var data = Directory.CreateTempSubdirectory("onput-benchmark-");
        try
        {
            await using var cloud = await LocalCloud.StartAsync(new(template, data.FullName) { Port = 0 }, new Quiet(), TimeProvider.System, default);
            using var benchmark = new UploadBenchmark(cloud);
            await benchmark.RunAsync(count, output);
        }
        finally
        {
            data.Delete(recursive: true);
        }
    }

    public void Dispose() => _s3.Dispose();

    async Task RunAsync(int count, TextWriter output)
    {
        var cold = await UploadAsync("cold");
        for (var i = 0; i < WarmUps; i++)
            await UploadAsync($"warm-up/{i}");
        var warm = new List<double>(count);
        for (var i = 0; i < count; i++)
            warm.Add(await UploadAsync($"warm/{i}"));
        warm.Sort();

        var start = Stopwatch.GetTimestamp();
        await Parallel.ForAsync(0, count, new ParallelOptions { MaxDegreeOfParallelism = 8 }, async (i, _) => await PutAsync($"at-once/{i}"));
        var uploaded = Stopwatch.GetElapsedTime(start);
        await _cloud.WaitUntilQuietAsync(default);
        var derived = Stopwatch.GetElapsedTime(start);

        await output.WriteLineAsync(string.Create(CultureInfo.InvariantCulture, $"""
            picture             {_picture.Length:N0} bytes, 1800x1200 JPEG, to the template's presets
            cold                {cold:N0} ms from upload to manifest
            warm                {warm[count / 2]:N0} ms median, {warm[count * 95 / 100]:N0} ms 95th percentile, {warm[^1]:N0} ms worst of {count}
            {count} at once         uploaded in {uploaded.TotalMilliseconds:N0} ms, derived in {derived.TotalMilliseconds:N0} ms ({count / derived.TotalSeconds:N1} a second)
            """));
    }

    async Task<double> UploadAsync(string key)
    {
        var start = Stopwatch.GetTimestamp();
        await PutAsync(key);
        while (!await IsDerivedAsync(key))
            await Task.Delay(1);
        return Stopwatch.GetElapsedTime(start).TotalMilliseconds;
    }

    async Task PutAsync(string key)
    {
        using var content = new MemoryStream(_picture, writable: false);
        await _s3.PutObjectAsync(new() { BucketName = _cloud.SourceBucket, Key = key, InputStream = content });
    }

    async Task<bool> IsDerivedAsync(string key)
    {
        try
        {
            await _s3.GetObjectMetadataAsync(_cloud.DerivedBucket, $"thumbnails/{_cloud.SourceBucket}/{key}/thumbnails.json");
            return true;
        }
        catch (AmazonS3Exception missing) when (missing.StatusCode == HttpStatusCode.NotFound)
        {
            return false;
        }
    }

    sealed class Quiet : ILocalCloudObserver;
}
