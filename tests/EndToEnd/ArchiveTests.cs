using System.Net;
using System.Text.Json;
using Amazon.S3;
using Amazon.S3.Model;
using OnPut.EndToEnd.Support;

namespace OnPut.EndToEnd;

/// <summary>The life of an object: uploaded, tagged, moved when its time has come, restored, expired.</summary>
public sealed class ArchiveTests : IAsyncLifetime
{
    const string Key = "films/summer 2019+1.bin";

    readonly ScratchFolder _data = new();
    RunningCloud _cloud = null!;

    public async ValueTask InitializeAsync() => _cloud = await RunningCloud.StartAsync(
        _data.Path, "--no-build", "-p", "IndexWindowSeconds=1", "-p", "ArchiveWindowSeconds=1");

    public async ValueTask DisposeAsync()
    {
        await _cloud.DisposeAsync();
        _data.Dispose();
    }

    [Fact]
    public async Task An_object_that_asks_for_the_deep_archive_gets_there_and_back()
    {
        await UploadAsync(("archive", "deep"), ("owner", "me"));
        await TaggedAsync("deep-archive-30");
        await _cloud.ObjectAsync(Key, "object_tags['onput:archive'] = 'deep-archive-30' AND storage_class = 'STANDARD'");

        await TimeAsync("+29d");
        Assert.Null((await HeadAsync()).StorageClass);
        await TimeAsync("+2d");
        Assert.Equal("DEEP_ARCHIVE", (await HeadAsync()).StorageClass.Value);
        await _cloud.ObjectAsync(Key, "storage_class = 'DEEP_ARCHIVE'");
        var refused = await Assert.ThrowsAsync<InvalidObjectStateException>(() => _cloud.S3.GetObjectAsync(_cloud.SourceBucket, Key));
        Assert.Equal(HttpStatusCode.Forbidden, refused.StatusCode);

        await _cloud.S3.RestoreObjectAsync(new RestoreObjectRequest { BucketName = _cloud.SourceBucket, Key = Key, Days = 3, RetrievalTier = GlacierJobTier.Standard });
        Assert.True((await HeadAsync()).RestoreInProgress);
        await TimeAsync("+13h");
        using (var restored = await _cloud.S3.GetObjectAsync(_cloud.SourceBucket, Key))
            Assert.Equal(1 << 20, restored.ContentLength);
        await TimeAsync("+5d");
        await Assert.ThrowsAsync<InvalidObjectStateException>(() => _cloud.S3.GetObjectAsync(_cloud.SourceBucket, Key));

        Assert.Equal(["archive=deep", "onput:archive=deep-archive-30", "owner=me"], await TagsAsync());
        foreach (var told in new[] { "moved by a lifecycle rule", "a restore was asked for", "restored: a copy", "its restored copy is gone" })
            await Eventually.TrueAsync(told, () => Task.FromResult(_cloud.Lines("object").Any(line => Text(line, "reason").StartsWith(told, StringComparison.Ordinal))));
    }

    [Fact]
    public async Task The_document_says_where_its_object_will_go_and_why()
    {
        await UploadAsync(("archive", "deep"));

        var note = await Eventually.GetAsync("the decision in the document", async () =>
        {
            using var response = await FindAsync($"documents/{_cloud.SourceBucket}/{Key}.json");
            return response is not null && (await JsonDocument.ParseAsync(response.ResponseStream)).RootElement.TryGetProperty("archive", out var archive)
                ? archive.GetRawText() : null;
        });

        var archive = JsonElement.Parse(note);
        Assert.Equal(("archive", "deep-archive-30", "deep-as-tagged"), (Text(archive, "decision"), Text(archive, "tag"), Text(archive, "rule")));
        Assert.Contains("saves", Text(archive, "why"), StringComparison.Ordinal);
    }

    [Fact]
    public async Task Rules_of_ones_own_count_from_the_next_event_on_and_broken_ones_do_not()
    {
        await RulesAsync("""{"version":1,"rules":[{"name":"all","tier":"glacier","after":60,"expect":3650}]}""");
        await UploadAsync();
        await TaggedAsync("glacier-60");

        await RulesAsync("""{"version":1,"rules":[{"name":"all","tier":"glacier","after":61}]}""");
        await _cloud.S3.PutObjectTaggingAsync(new() { BucketName = _cloud.SourceBucket, Key = Key, Tagging = new() { TagSet = [new() { Key = "own", Value = "1" }] } });

        await Eventually.TrueAsync("both tags", async () => (await TagsAsync()).SequenceEqual(["onput:archive=glacier-60", "own=1"]));
        await Eventually.TrueAsync("a word on the broken file", () => Task.FromResult(_cloud.Lines("object").Any(line =>
            line.GetProperty("key").GetString() == "config/archive-rules.json" && Text(line, "outcome") == "Rejected" && Text(line, "reason").Contains("$.rules[0].after", StringComparison.Ordinal))));
    }

    [Fact]
    public async Task Old_versions_go_their_own_way()
    {
        await UploadAsync();
        var first = (await HeadAsync()).VersionId;
        await _cloud.S3.DeleteObjectAsync(_cloud.SourceBucket, Key);

        await Eventually.TrueAsync("the hidden version's tag", async () => (await TagsAsync(first)).SequenceEqual(["onput:archive=glacier-ir-30"]));
        await TimeAsync("+31d");

        var hidden = await _cloud.S3.GetObjectMetadataAsync(new GetObjectMetadataRequest { BucketName = _cloud.SourceBucket, Key = Key, VersionId = first });
        Assert.Equal("GLACIER_IR", hidden.StorageClass.Value);
    }

    [Fact]
    public async Task A_picture_that_is_archived_is_rejected_by_who_would_read_it_and_comes_back_to_nobody()
    {
        await _cloud.S3.PutObjectAsync(new()
        {
            BucketName = _cloud.SourceBucket,
            Key = "a.jpg",
            InputStream = new MemoryStream(Pictures.Jpeg()),
            StorageClass = S3StorageClass.Glacier,
        });

        await Eventually.TrueAsync("the rejection", () => Task.FromResult(_cloud.Lines("object").Any(line =>
            Text(line, "function") == "Thumbnails" && Text(line, "outcome") == "Rejected" && Text(line, "reason").StartsWith("archived", StringComparison.Ordinal))));
        await _cloud.ObjectAsync("a.jpg", "storage_class = 'GLACIER'");
    }

    async Task UploadAsync(params (string Name, string Value)[] tags) => await _cloud.S3.PutObjectAsync(new()
    {
        BucketName = _cloud.SourceBucket,
        Key = Key,
        InputStream = new MemoryStream(new byte[1 << 20]),
        TagSet = [.. tags.Select(tag => new Tag { Key = tag.Name, Value = tag.Value })],
    });

    async Task RulesAsync(string json) => await _cloud.S3.PutObjectAsync(new() { BucketName = _cloud.DerivedBucket, Key = "config/archive-rules.json", ContentBody = json });

    Task TaggedAsync(string value) =>
        Eventually.TrueAsync($"the tag {value}", async () => (await TagsAsync()).Contains($"onput:archive={value}"));

    async Task<IReadOnlyList<string>> TagsAsync(string? versionId = null) =>
    [
        .. ((await _cloud.S3.GetObjectTaggingAsync(new() { BucketName = _cloud.SourceBucket, Key = Key, VersionId = versionId })).Tagging ?? [])
            .Select(tag => $"{tag.Key}={tag.Value}").Order(StringComparer.Ordinal),
    ];

    Task<GetObjectMetadataResponse> HeadAsync() => _cloud.S3.GetObjectMetadataAsync(_cloud.SourceBucket, Key);

    async Task TimeAsync(string by) => (await _cloud.OnPutAsync(["time", by])).Succeeded();

    async Task<GetObjectResponse?> FindAsync(string key)
    {
        try
        {
            return await _cloud.S3.GetObjectAsync(_cloud.DerivedBucket, key);
        }
        catch (AmazonS3Exception missing) when (missing.StatusCode == HttpStatusCode.NotFound)
        {
            return null;
        }
    }

    static string Text(JsonElement json, string name) => json.TryGetProperty(name, out var value) ? value.GetString() ?? "" : "";
}
