using Amazon.S3;
using OnPut.Core.Tests.Support;
using OnPut.Objects;

namespace OnPut.Core.Tests.Objects;

public sealed class SourceStoreTests
{
    static readonly StoredObject Older = new("older"u8.ToArray(), new Dictionary<string, string>())
    {
        Tags = new Dictionary<string, string> { ["age"] = "old" },
    };

    readonly MemoryS3 _s3 = new();

    [Fact]
    public async Task A_version_is_seen_and_read_though_another_one_is_current()
    {
        PutVersions();
        var sources = new SourceStore(_s3, new() { Tags = true });

        var source = await sources.LookAsync("b", "k", "v1", CancellationToken.None);

        Assert.Equal((Older.ETag, "v1", true), (source!.ETag, source.VersionId, source.IsByVersion));
        Assert.Equal("old", source.Tags!["age"]);
        await using var content = sources.Open(source, long.MaxValue, CancellationToken.None);
        using var reader = new StreamReader(content);
        Assert.Equal("older", await reader.ReadToEndAsync());
        Assert.Equal(["HEAD k?versionId=v1", "TAGS k?versionId=v1", "GET k?versionId=v1 0-4"], _s3.Requests);
    }

    [Fact]
    public async Task The_current_object_is_seen_and_read_without_a_version()
    {
        PutVersions();
        var sources = new SourceStore(_s3);

        var source = await sources.LookAsync("b", "k", CancellationToken.None);
        await using var content = sources.Open(source!, long.MaxValue, CancellationToken.None);
        content.ReadExactly(new byte[1]);

        Assert.False(source!.IsByVersion);
        Assert.Equal(["HEAD k", "GET k 0-6"], _s3.Requests);
    }

    [Theory]
    [InlineData("marker")]
    [InlineData("never")]
    public async Task A_delete_marker_and_a_version_that_is_gone_are_nothing(string versionId)
    {
        PutVersions();

        Assert.Null(await new SourceStore(_s3).LookAsync("b", "k", versionId, CancellationToken.None));
    }

    [Fact]
    public async Task A_version_that_is_removed_before_its_tags_are_seen_is_nothing()
    {
        PutVersions();
        _s3.Gate = name =>
        {
            if (name.EndsWith(" answered", StringComparison.Ordinal))
                _s3.Versions.Clear();
            return Task.CompletedTask;
        };

        Assert.Null(await new SourceStore(_s3, new() { Tags = true }).LookAsync("b", "k", "v1", CancellationToken.None));
    }

    [Fact]
    public async Task A_version_that_is_removed_while_it_is_read_has_changed()
    {
        PutVersions();
        var sources = new SourceStore(_s3);
        await using var content = sources.Open(
            (await sources.LookAsync("b", "k", "v1", CancellationToken.None))!, long.MaxValue, CancellationToken.None);
        _s3.Versions.Clear();

        Assert.Throws<SourceChangedException>(() => content.ReadExactly(new byte[1]));
    }

    [Fact]
    public async Task A_refusal_to_show_the_current_object_is_no_absence()
    {
        _s3.Gate = _ => throw new AmazonS3Exception("MethodNotAllowed") { StatusCode = System.Net.HttpStatusCode.MethodNotAllowed };

        await Assert.ThrowsAsync<AmazonS3Exception>(() => new SourceStore(_s3).LookAsync("b", "k", CancellationToken.None));
    }

    [Theory]
    [InlineData(true, "CRC64NVME")]
    [InlineData(false, null)]
    public async Task Checksums_are_asked_for_only_where_they_are_needed(bool isNeeded, string? expected)
    {
        _s3.Objects[("b", "k")] = Older with { ChecksumCRC64NVME = "AAAAAAAAAAA=" };

        var source = await new SourceStore(_s3, new() { Checksum = isNeeded }).LookAsync("b", "k", CancellationToken.None);

        Assert.Equal(expected, source!.ChecksumAlgorithm);
    }

    void PutVersions()
    {
        _s3.Put("b", "k", "current");
        _s3.Versions[("b", "k", "v1")] = Older;
        _s3.Versions[("b", "k", "marker")] = null;
    }
}
