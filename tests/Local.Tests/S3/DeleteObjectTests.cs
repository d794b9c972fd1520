using System.Net;
using Amazon.S3;
using Amazon.S3.Model;

namespace OnPut.Local.Tests.S3;

public sealed class DeleteObjectTests(S3Host host)
{
    readonly AmazonS3Client _s3 = host.Client;

    [Fact]
    public async Task Delete_of_a_missing_key_answers_204()
    {
        var bucket = await host.BucketAsync();
        Assert.Equal(HttpStatusCode.NoContent, (await _s3.DeleteObjectAsync(bucket, "missing")).HttpStatusCode);
    }

    [Fact]
    public async Task Many_are_deleted_at_once_and_each_is_accounted_for()
    {
        var bucket = await host.BucketAsync();
        foreach (var key in new[] { "a", "b <&>", "c" })
            await _s3.PutAsync(bucket, key);
        var response = await _s3.DeleteObjectsAsync(new DeleteObjectsRequest
        {
            BucketName = bucket,
            Objects = [new KeyVersion { Key = "a" }, new KeyVersion { Key = "b <&>" }, new KeyVersion { Key = "missing" }],
        });
        Assert.Equal(["a", "b <&>", "missing"], response.DeletedObjects.Select(deleted => deleted.Key));
        Assert.Equal(["c"], await _s3.KeysAsync(bucket));
    }

    [Fact]
    public async Task Quietly_only_what_failed_is_told()
    {
        var bucket = await host.BucketAsync();
        await _s3.PutAsync(bucket, "a");
        await _s3.PutAsync(bucket, "b");
        var refused = await Assert.ThrowsAsync<DeleteObjectsException>(() => _s3.DeleteObjectsAsync(new DeleteObjectsRequest
        {
            BucketName = bucket,
            Quiet = true,
            Objects = [new KeyVersion { Key = "a" }, new KeyVersion { Key = "b", ETag = "\"other\"" }],
        }));
        Assert.Empty(refused.Response.DeletedObjects ?? []);
        var error = Assert.Single(refused.Response.DeleteErrors);
        Assert.Equal(("b", "PreconditionFailed"), (error.Key, error.Code));
        Assert.Equal(["b"], await _s3.KeysAsync(bucket));
    }

    [Fact]
    public async Task More_than_a_thousand_at_once_are_refused()
    {
        var bucket = await host.BucketAsync();
        await Refusal.ExpectAsync(400, "MalformedXML", () => _s3.DeleteObjectsAsync(new DeleteObjectsRequest
        {
            BucketName = bucket,
            Objects = [.. Enumerable.Range(0, 1001).Select(number => new KeyVersion { Key = $"{number}" })],
        }));
    }

    [Fact]
    public async Task The_file_of_a_deleted_object_is_removed()
    {
        await using var other = await S3Host.ReopenAsync(Directory.CreateTempSubdirectory("onput-s3-").FullName);
        await other.Client.PutBucketAsync("bucket");
        await other.Client.PutAsync("bucket", "key", ObjectExtensions.Bytes(100_000));
        await other.Client.CopyObjectAsync("bucket", "key", "bucket", "copy");
        Assert.Single(other.Files());
        await other.Client.DeleteObjectAsync("bucket", "key");
        Assert.Single(other.Files());
        await other.Client.PutAsync("bucket", "copy", "small");
        Assert.Empty(other.Files());
        Directory.Delete(other.Folder, recursive: true);
    }
}
