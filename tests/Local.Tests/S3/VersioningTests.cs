using Amazon.S3;
using Amazon.S3.Model;

namespace OnPut.Local.Tests.S3;

public sealed class VersioningTests(S3Host host)
{
    readonly AmazonS3Client _s3 = host.Client;

    [Fact]
    public async Task Every_write_makes_a_version_and_a_delete_covers_them()
    {
        var bucket = await host.BucketAsync();
        await _s3.EnableVersioningAsync(bucket);
        var (first, second) = (await _s3.PutAsync(bucket, "key", "1"), await _s3.PutAsync(bucket, "key", "2"));
        Assert.NotEqual(first.VersionId, second.VersionId);
        Assert.Equal(("1", "2"), (await _s3.TextAsync(bucket, "key", first.VersionId), await _s3.TextAsync(bucket, "key")));

        var deleted = await _s3.DeleteObjectAsync(bucket, "key");
        Assert.Equal("true", deleted.DeleteMarker);
        await Refusal.ExpectAsync(404, "NoSuchKey", () => _s3.TextAsync(bucket, "key"));
        await Refusal.ExpectAsync(405, "MethodNotAllowed", () => _s3.TextAsync(bucket, "key", deleted.VersionId));
        Assert.Equal("2", await _s3.TextAsync(bucket, "key", second.VersionId));
        Assert.Empty(await _s3.KeysAsync(bucket));

        await _s3.DeleteObjectAsync(bucket, "key", deleted.VersionId);
        Assert.Equal("2", await _s3.TextAsync(bucket, "key"));
        await _s3.DeleteObjectAsync(bucket, "key", second.VersionId);
        Assert.Equal("1", await _s3.TextAsync(bucket, "key"));
        Assert.Equal(["key"], await _s3.KeysAsync(bucket));
    }

    [Fact]
    public async Task What_was_there_before_is_the_null_version()
    {
        var bucket = await host.BucketAsync();
        await _s3.PutAsync(bucket, "key", "before");
        await _s3.EnableVersioningAsync(bucket);
        await _s3.PutAsync(bucket, "key", "after");
        Assert.Equal("before", await _s3.TextAsync(bucket, "key", "null"));
    }

    [Fact]
    public async Task Suspended_a_write_replaces_the_null_version_only()
    {
        var bucket = await host.BucketAsync();
        await _s3.EnableVersioningAsync(bucket);
        var kept = await _s3.PutAsync(bucket, "key", "kept");
        await _s3.EnableVersioningAsync(bucket, "Suspended");
        Assert.Equal("null", (await _s3.PutAsync(bucket, "key", "1")).VersionId);
        await _s3.PutAsync(bucket, "key", "2");
        Assert.Equal(["null", kept.VersionId], await VersionsAsync(bucket));
        Assert.Equal("null", (await _s3.DeleteObjectAsync(bucket, "key")).VersionId);
        Assert.Equal(["null (marker)", kept.VersionId], await VersionsAsync(bucket));
    }

    [Fact]
    public async Task Versions_are_listed_by_key_and_then_the_newest_first()
    {
        var bucket = await host.BucketAsync();
        await _s3.EnableVersioningAsync(bucket);
        var ids = new List<string>();
        foreach (var key in new[] { "b", "a", "b", "a" })
            ids.Add((await _s3.PutAsync(bucket, key)).VersionId);
        ids.Add((await _s3.DeleteObjectAsync(bucket, "a")).VersionId);
        string[] expected = [$"{ids[4]} (marker)", ids[3], ids[1], ids[2], ids[0]];
        Assert.Equal(expected, await VersionsAsync(bucket));

        var pages = new List<S3ObjectVersion>();
        var request = new ListVersionsRequest { BucketName = bucket, MaxKeys = 2 };
        for (var more = true; more;)
        {
            var page = await _s3.ListVersionsAsync(request);
            pages.AddRange(page.Versions);
            (request.KeyMarker, request.VersionIdMarker, more) = (page.NextKeyMarker, page.NextVersionIdMarker, page.IsTruncated!.Value);
        }
        Assert.Equal(expected, pages.Select(Describe));
        Assert.Equal([true, false, false, true, false], pages.Select(version => version.IsLatest!.Value));
    }

    [Fact]
    public async Task A_bucket_of_versions_can_be_emptied_page_by_page()
    {
        var bucket = await host.BucketAsync();
        await _s3.EnableVersioningAsync(bucket);
        for (var write = 0; write < 7; write++)
            await _s3.PutAsync(bucket, $"key {write % 2}");
        var request = new ListVersionsRequest { BucketName = bucket, MaxKeys = 3 };
        for (var more = true; more;)
        {
            var page = await _s3.ListVersionsAsync(request);
            await _s3.DeleteObjectsAsync(new DeleteObjectsRequest
            {
                BucketName = bucket,
                Objects = page.Versions.ConvertAll(version => new KeyVersion { Key = version.Key, VersionId = version.VersionId }),
            });
            (request.KeyMarker, request.VersionIdMarker, more) = (page.NextKeyMarker, page.NextVersionIdMarker, page.IsTruncated!.Value);
        }
        await _s3.DeleteBucketAsync(bucket);
    }

    async Task<List<string>> VersionsAsync(string bucket) =>
        (await _s3.ListVersionsAsync(bucket)).Versions.ConvertAll(Describe);

    static string Describe(S3ObjectVersion version) => version.IsDeleteMarker == true ? $"{version.VersionId} (marker)" : version.VersionId;
}
