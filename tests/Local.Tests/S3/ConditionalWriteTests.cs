using System.Net;
using Amazon.S3;
using Amazon.S3.Model;

namespace OnPut.Local.Tests.S3;

public sealed class ConditionalWriteTests(S3Host host)
{
    readonly AmazonS3Client _s3 = host.Client;

    [Fact]
    public async Task Of_a_hundred_writers_that_want_to_be_first_exactly_one_is()
    {
        var bucket = await host.BucketAsync();
        var writers = Enumerable.Range(0, 100).Select(async writer =>
        {
            try
            {
                await _s3.PutAsync(bucket, "key", $"writer {writer}", put => put.IfNoneMatch = "*");
                return writer;
            }
            catch (AmazonS3Exception refused) when (refused.StatusCode == HttpStatusCode.PreconditionFailed)
            {
                return -1;
            }
        });
        var winner = Assert.Single(await Task.WhenAll(writers), writer => writer >= 0);
        Assert.Equal($"writer {winner}", await _s3.TextAsync(bucket, "key"));
    }

    [Fact]
    public async Task Writers_that_build_on_what_they_read_lose_no_update()
    {
        var bucket = await host.BucketAsync();
        await _s3.PutAsync(bucket, "counter", "0");
        await Task.WhenAll(Enumerable.Range(0, 8).Select(async _ =>
        {
            while (!await TryIncrementAsync(bucket)) { }
        }));
        Assert.Equal("8", await _s3.TextAsync(bucket, "counter"));
    }

    [Fact]
    public async Task If_match_finds_nothing_another_or_the_same()
    {
        var bucket = await host.BucketAsync();
        await Refusal.ExpectAsync(404, "NoSuchKey", () => _s3.PutAsync(bucket, "key", "b", put => put.IfMatch = "\"etag\""));
        var first = await _s3.PutAsync(bucket, "key", "a");
        await Refusal.ExpectAsync(412, "PreconditionFailed", () => _s3.PutAsync(bucket, "key", "b", put => put.IfMatch = "\"etag\""));
        await _s3.PutAsync(bucket, "key", "b", put => put.IfMatch = first.ETag);
        Assert.Equal("b", await _s3.TextAsync(bucket, "key"));
    }

    [Fact]
    public async Task A_delete_marker_counts_as_no_object()
    {
        var bucket = await host.BucketAsync();
        await _s3.EnableVersioningAsync(bucket);
        await _s3.PutAsync(bucket, "key", "a");
        await _s3.DeleteObjectAsync(bucket, "key");
        await _s3.PutAsync(bucket, "key", "b", put => put.IfNoneMatch = "*");
        Assert.Equal("b", await _s3.TextAsync(bucket, "key"));
    }

    [Fact]
    public async Task If_none_match_knows_only_the_star_for_writes()
    {
        var bucket = await host.BucketAsync();
        await Refusal.ExpectAsync(501, "NotImplemented", () => _s3.PutAsync(bucket, "key", "b", put => put.IfNoneMatch = "\"etag\""));
    }

    [Fact]
    public async Task A_delete_with_if_match_removes_only_what_was_meant()
    {
        var bucket = await host.BucketAsync();
        var etag = (await _s3.PutAsync(bucket, "key")).ETag;
        await Refusal.ExpectAsync(412, "PreconditionFailed", () => DeleteAsync("key", "\"other\""));
        await DeleteAsync("key", etag);
        Assert.Empty(await _s3.KeysAsync(bucket));
        await Refusal.ExpectAsync(404, "NoSuchKey", () => DeleteAsync("key", etag));

        Task DeleteAsync(string key, string ifMatch) =>
            _s3.DeleteObjectAsync(new DeleteObjectRequest { BucketName = bucket, Key = key, IfMatch = ifMatch });
    }

    [Fact]
    public async Task A_copy_is_conditional_on_its_destination_too()
    {
        var bucket = await host.BucketAsync();
        await _s3.PutAsync(bucket, "source", "a");
        await _s3.PutAsync(bucket, "taken", "b");
        var copy = new CopyObjectRequest
        {
            SourceBucket = bucket,
            SourceKey = "source",
            DestinationBucket = bucket,
            DestinationKey = "taken",
            IfNoneMatch = "*",
        };
        await Refusal.ExpectAsync(412, "PreconditionFailed", () => _s3.CopyObjectAsync(copy));
        copy.DestinationKey = "free";
        await _s3.CopyObjectAsync(copy);
        Assert.Equal("a", await _s3.TextAsync(bucket, "free"));
    }

    async Task<bool> TryIncrementAsync(string bucket)
    {
        using var read = await _s3.GetObjectAsync(bucket, "counter");
        using var reader = new StreamReader(read.ResponseStream);
        var next = int.Parse(await reader.ReadToEndAsync(), System.Globalization.CultureInfo.InvariantCulture) + 1;
        try
        {
            await _s3.PutAsync(bucket, "counter", $"{next}", put => put.IfMatch = read.ETag);
            return true;
        }
        catch (AmazonS3Exception refused) when (refused.StatusCode == HttpStatusCode.PreconditionFailed)
        {
            return false;
        }
    }
}
