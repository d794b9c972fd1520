using System.Text.Json;
using Amazon.S3.Model;
using OnPut.EndToEnd.Support;

namespace OnPut.EndToEnd;

public sealed class IndexTests : IAsyncLifetime
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
    public async Task An_upload_is_found_by_what_S3_says_of_it_and_by_what_its_content_says()
    {
        var picture = Pictures.Jpeg(640, 480);
        await _cloud.S3.PutObjectAsync(new()
        {
            BucketName = _cloud.SourceBucket,
            Key = "trips/a photo.jpg",
            InputStream = new MemoryStream(picture),
            ContentType = "image/png",
            Metadata = { ["album"] = "Alps" },
            TagSet = [new() { Key = "status", Value = "new" }],
        });

        var row = JsonElement.Parse(await _cloud.ObjectAsync("trips/a photo.jpg"));

        Assert.Equal(_cloud.SourceBucket, Text(row, "bucket"));
        Assert.Equal(picture.Length, row.GetProperty("size").GetInt64());
        Assert.Equal(("image/png", "image/jpeg", "image"), (Text(row, "content_type"), Text(row, "detected_type"), Text(row, "kind")));
        Assert.True(row.GetProperty("type_mismatch").GetBoolean());
        Assert.Equal((640, 480), (row.GetProperty("width").GetInt32(), row.GetProperty("height").GetInt32()));
        Assert.Equal("new", Text(row.GetProperty("object_tags"), "status"));
        Assert.Equal("Alps", Text(row.GetProperty("user_metadata"), "album"));
        Assert.Equal(("SSE-S3", "STANDARD"), (Text(row, "encryption_status"), Text(row, "storage_class")));
        var told = Assert.Single(await _cloud.QueryAsync("SELECT record_type, version_id FROM journal"));
        Assert.Equal("CREATE", Text(told, "record_type"));
        Assert.Equal(Text(row, "version_id"), Text(told, "version_id"));
        Assert.Equal([$"documents/{_cloud.SourceBucket}/trips/a photo.jpg.json"], await _cloud.DocumentsAsync());
    }

    [Fact]
    public async Task Changed_tags_are_a_change_of_the_metadata_and_are_found()
    {
        await _cloud.PutAsync("a.jpg", Pictures.Jpeg());
        await _cloud.ObjectAsync("a.jpg");

        await _cloud.S3.PutObjectTaggingAsync(new()
        {
            BucketName = _cloud.SourceBucket,
            Key = "a.jpg",
            Tagging = new() { TagSet = [new() { Key = "status", Value = "approved" }] },
        });

        var row = JsonElement.Parse(await _cloud.ObjectAsync("a.jpg", "object_tags['status'] = 'approved'"));
        Assert.Equal(800, row.GetProperty("width").GetInt32());
        Assert.Equal(["CREATE", "UPDATE_METADATA"], await RecordTypesAsync());
    }

    [Fact]
    public async Task A_delete_marker_takes_an_object_out_of_the_index_and_its_removal_brings_it_back()
    {
        await _cloud.PutAsync("a.jpg", Pictures.Jpeg());
        await _cloud.ObjectAsync("a.jpg");

        var marker = await _cloud.S3.DeleteObjectAsync(_cloud.SourceBucket, "a.jpg");
        await _cloud.IsTrueAsync("(SELECT count(*) FROM objects) = 0");
        Assert.Empty(await _cloud.DocumentsAsync());

        await _cloud.S3.DeleteObjectAsync(_cloud.SourceBucket, "a.jpg", marker.VersionId);
        await _cloud.ObjectAsync("a.jpg", "width = 800");
        Assert.Single(await _cloud.DocumentsAsync());
    }

    [Fact]
    public async Task Of_an_overwritten_object_the_new_version_alone_is_found()
    {
        await _cloud.PutAsync("a.jpg", Pictures.Jpeg(300, 200));
        await _cloud.ObjectAsync("a.jpg", "width = 300");

        await _cloud.PutAsync("a.jpg", Pictures.Jpeg(500, 400, seed: 9));

        await _cloud.ObjectAsync("a.jpg", "width = 500");
        Assert.Equal(["CREATE", "CREATE"], await RecordTypesAsync());
        Assert.Single(await _cloud.DocumentsAsync());
    }

    [Fact]
    public async Task What_is_uploaded_changed_and_removed_for_good_leaves_nothing_but_its_history()
    {
        var first = await PutVersionAsync("a.txt", "first");
        var second = await PutVersionAsync("a.txt", "second");
        await _cloud.ObjectAsync("a.txt", "size = 6");

        await _cloud.S3.DeleteObjectAsync(_cloud.SourceBucket, "a.txt", second);
        await _cloud.ObjectAsync("a.txt", "size = 5");
        await _cloud.S3.DeleteObjectAsync(_cloud.SourceBucket, "a.txt", first);
        await _cloud.IsTrueAsync("(SELECT count(*) FROM objects) = 0");

        Assert.Empty(await _cloud.DocumentsAsync());
    }

    async Task<string> PutVersionAsync(string key, string content)
    {
        var answer = await _cloud.S3.PutObjectAsync(
            new PutObjectRequest { BucketName = _cloud.SourceBucket, Key = key, ContentBody = content });
        return answer.VersionId;
    }

    async Task<IEnumerable<string?>> RecordTypesAsync() =>
        (await _cloud.QueryAsync("SELECT record_type FROM journal ORDER BY sequence_number, indexed_at"))
            .Select(row => Text(row, "record_type"));

    static string? Text(JsonElement row, string name) => row.GetProperty(name).GetString();
}
