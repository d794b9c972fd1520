using System.Text.Json;
using OnPut.EndToEnd.Support;

namespace OnPut.EndToEnd;

public sealed class UploadTests : IAsyncLifetime
{
    readonly ScratchFolder _data = new();
    RunningCloud _cloud = null!;

    public async ValueTask InitializeAsync() => _cloud = await RunningCloud.StartAsync(_data.Path, "--no-build");

    public async ValueTask DisposeAsync()
    {
        await _cloud.DisposeAsync();
        _data.Dispose();
    }

    [Fact]
    public async Task An_upload_becomes_thumbnails_a_change_replaces_them_and_a_removal_removes_them()
    {
        await _cloud.PutAsync("a.jpg", Pictures.Jpeg());
        var first = await _cloud.ManifestAsync("a.jpg");
        await _cloud.PutAsync("a.jpg", Pictures.Jpeg(400, 900, seed: 9));
        var second = await _cloud.ManifestAsync("a.jpg");
        Assert.NotEqual(first, second);
        Assert.Equal(4, (await _cloud.DerivedAsync()).Count);

        await _cloud.RemoveAsync("a.jpg");

        await Eventually.TrueAsync("no thumbnails", async () => (await _cloud.DerivedAsync()).Count == 0);
    }

    [Fact]
    public async Task Odd_keys_come_all_the_way_through_and_nothing_outside_the_data_folder_is_touched()
    {
        string[] keys =
        [
            "with space.jpg", "plus+sign.jpg", "100%.jpg", "percent%2Fencoded.jpg", "größe/写真/😀.jpg", "double//slash.jpg", "/leading.jpg",
            "../up.jpg", "a/../../../../escape.jpg", "./here.jpg", "trailing/", "question?and#hash.jpg", "quote'\"<&>.jpg",
            "~" + new string('0', 64), new('k', 1024), new('é', 512),
        ];
        var picture = Pictures.Jpeg(200, 100);
        var before = Surroundings();

        foreach (var key in keys)
            await _cloud.PutAsync(key, picture);

        foreach (var key in keys.Where(key => key.Length < 512 && !key.StartsWith('~')))
            await _cloud.ManifestAsync(key);
        await Eventually.TrueAsync("thumbnails of every key", async () => (await _cloud.DerivedAsync()).Count == keys.Length * 4);
        Assert.Equal(3, (await _cloud.DerivedAsync($"thumbnails/{_cloud.SourceBucket}/~")).Count / 4);
        Assert.Equal(before, Surroundings());

        foreach (var key in keys)
            await _cloud.RemoveAsync(key);
        await Eventually.TrueAsync("no thumbnails", async () => (await _cloud.DerivedAsync()).Count == 0);
    }

    [Fact]
    public async Task Files_of_every_size_are_answered()
    {
        var large = new byte[20_000_000];
        new Random(1).NextBytes(large);

        await _cloud.PutAsync("empty.jpg", []);
        await _cloud.PutAsync("large.bin", large);
        await _cloud.PutAsync("folder/", []);

        await Eventually.TrueAsync("three skipped objects", () => Task.FromResult(
            _cloud.Lines("object").Count(line => line.GetProperty("outcome").GetString() == "Skipped") == 3));
        Assert.Empty(await _cloud.DerivedAsync());
        using var response = await _cloud.S3.GetObjectAsync(_cloud.SourceBucket, "large.bin");
        using var read = new MemoryStream();
        await response.ResponseStream.CopyToAsync(read);
        Assert.Equal(large, read.ToArray());
    }

    [Fact]
    public async Task A_damaged_picture_is_rejected_with_a_reason_that_people_can_read()
    {
        await _cloud.PutAsync("damaged.jpg", [.. Pictures.Jpeg()[..200], .. new byte[50]]);

        var manifest = JsonElement.Parse(await _cloud.ManifestAsync("damaged.jpg"));

        Assert.Contains("damaged", manifest.GetProperty("rejected").GetString(), StringComparison.Ordinal);
        Assert.Empty(manifest.GetProperty("renditions").EnumerateArray());
    }

    /// <summary>What is beside the data folder, by name and time.</summary>
    IReadOnlyList<string> Surroundings() =>
        [.. new DirectoryInfo(_data.Path).Parent!.EnumerateFileSystemInfos("*escape*").Select(item => item.FullName),
         .. new DirectoryInfo(_data.Path).Parent!.EnumerateFileSystemInfos("up.jpg").Select(item => item.FullName)];
}
