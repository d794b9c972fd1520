using Amazon.S3;
using Amazon.S3.Model;

namespace OnPut.Local.Tests.S3;

public sealed class TaggingTests(S3Host host)
{
    readonly AmazonS3Client _s3 = host.Client;

    [Fact]
    public async Task A_tag_set_is_put_read_replaced_and_deleted()
    {
        var bucket = await host.BucketAsync();
        await _s3.PutAsync(bucket, "key", configure: put => put.TagSet = [new Tag { Key = "a b", Value = "c+d=e/é" }]);
        Assert.Equal(["a b=c+d=e/é"], await TagsAsync(bucket));
        await PutAsync(bucket, new Tag { Key = "x", Value = "" }, new Tag { Key = "y", Value = "z" });
        Assert.Equal(["x=", "y=z"], await TagsAsync(bucket));
        await _s3.DeleteObjectTaggingAsync(new DeleteObjectTaggingRequest { BucketName = bucket, Key = "key" });
        Assert.Empty(await TagsAsync(bucket));
    }

    [Fact]
    public async Task Tags_beyond_the_limits_change_nothing()
    {
        var bucket = await host.BucketAsync();
        await _s3.PutAsync(bucket, "key");
        await PutAsync(bucket, [.. Enumerable.Range(0, 10).Select(number => new Tag { Key = $"{number}", Value = new string('v', 256) })]);
        await ExpectAsync("BadRequest", [.. Enumerable.Range(0, 11).Select(number => new Tag { Key = $"{number}", Value = "" })]);
        await ExpectAsync("InvalidTag", new Tag { Key = new string('k', 129), Value = "" });
        await ExpectAsync("InvalidTag", new Tag { Key = "k", Value = new string('v', 257) });
        await ExpectAsync("InvalidTag", new Tag { Key = "k?", Value = "" });
        await ExpectAsync("InvalidTag", new Tag { Key = "aws:k", Value = "" });
        await ExpectAsync("InvalidTag", new Tag { Key = "k", Value = "1" }, new Tag { Key = "k", Value = "2" });
        Assert.Equal(10, (await TagsAsync(bucket)).Count);

        Task ExpectAsync(string code, params Tag[] tags) => Refusal.ExpectAsync(400, code, () => PutAsync(bucket, tags));
    }

    [Fact]
    public async Task Each_version_has_its_own_tags()
    {
        var bucket = await host.BucketAsync();
        await _s3.EnableVersioningAsync(bucket);
        var old = await _s3.PutAsync(bucket, "key", configure: put => put.TagSet = [new Tag { Key = "age", Value = "old" }]);
        await _s3.PutAsync(bucket, "key");
        Assert.Empty(await TagsAsync(bucket));
        Assert.Equal(["age=old"], await TagsAsync(bucket, old.VersionId));
    }

    Task<PutObjectTaggingResponse> PutAsync(string bucket, params Tag[] tags) => _s3.PutObjectTaggingAsync(
        new PutObjectTaggingRequest { BucketName = bucket, Key = "key", Tagging = new Tagging { TagSet = [.. tags] } });

    async Task<List<string>> TagsAsync(string bucket, string? versionId = null)
    {
        var response = await _s3.GetObjectTaggingAsync(
            new GetObjectTaggingRequest { BucketName = bucket, Key = "key", VersionId = versionId });
        return response.Tagging?.ConvertAll(tag => $"{tag.Key}={tag.Value}") ?? [];
    }
}
