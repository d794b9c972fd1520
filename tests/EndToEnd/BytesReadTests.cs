using System.Text.Json;
using System.Text.Json.Nodes;
using OnPut.EndToEnd.Support;

namespace OnPut.EndToEnd;

/// <summary>Of large objects the index reads little.</summary>
public sealed class BytesReadTests : IAsyncLifetime
{
    readonly ScratchFolder _data = new();
    RunningCloud _cloud = null!;

    public async ValueTask InitializeAsync() =>
        _cloud = await RunningCloud.StartAsync(_data.Path, "--no-build", "-p", "IndexWindowSeconds=1");

    public async ValueTask DisposeAsync()
    {
        await _cloud.DisposeAsync();
        _data.Dispose();
    }

    [Fact]
    public async Task A_film_of_five_gigabytes_is_indexed_by_its_two_ends()
    {
        var size = await Film.UploadAsync(_cloud, "film.mp4");

        var row = JsonElement.Parse(await _cloud.ObjectAsync("film.mp4"));
        Assert.Equal((size, "video/mp4"), (row.GetProperty("size").GetInt64(), row.GetProperty("detected_type").GetString()));
        Assert.Equal((Film.Width, Film.Height), (row.GetProperty("width").GetInt32(), row.GetProperty("height").GetInt32()));
        Assert.Equal(Film.DurationMs, row.GetProperty("duration_ms").GetInt64());
        Assert.True(row.GetProperty("is_multipart").GetBoolean());
        Assert.InRange(await BytesReadAsync("film.mp4"), 1, 512 << 10);
    }

    [Fact]
    public async Task A_photo_is_indexed_by_its_beginning()
    {
        await _cloud.PutAsync("photo.jpg", Pictures.Jpeg(3000, 2000));
        await _cloud.ObjectAsync("photo.jpg", "width = 3000");

        Assert.InRange(await BytesReadAsync("photo.jpg"), 1, 256 << 10);
    }

    /// <summary>As the function's log tells it; without its document the object is read once more.</summary>
    async Task<long> BytesReadAsync(string key)
    {
        await _cloud.S3.DeleteObjectAsync(_cloud.DerivedBucket, Assert.Single(await _cloud.DocumentsAsync()));

        var notification = new JsonObject
        {
            ["eventSource"] = "aws:s3",
            ["eventName"] = "ObjectCreated:Put",
            ["s3"] = new JsonObject
            {
                ["bucket"] = new JsonObject { ["name"] = _cloud.SourceBucket },
                ["object"] = new JsonObject { ["key"] = key },
            },
        };
        var report = await _cloud.InvokeAsync("MetadataIndex", new JsonObject { ["Records"] = new JsonArray(notification) }.ToJsonString());

        var line = Assert.Single(
            report.GetProperty("log").EnumerateArray().Select(line => line.GetString()!),
            line => line.Contains("\"reconciled\"", StringComparison.Ordinal));
        TestContext.Current.TestOutputHelper?.WriteLine($"{line} {report.GetProperty("memoryMb")} MB");
        return JsonElement.Parse(line).GetProperty("bytesRead").GetInt64();
    }
}
