using System.Security.Cryptography;
using Amazon.S3;

namespace OnPut.Local.Tests.S3;

public sealed class PutObjectTests(S3Host host)
{
    readonly AmazonS3Client _s3 = host.Client;

    [Theory]
    [InlineData(0)]
    [InlineData(1)]
    [InlineData(16 * 1024)]
    [InlineData(16 * 1024 + 1)]
    [InlineData(256 * 1024)]
    [InlineData(3_000_001)]
    public async Task Bytes_of_any_length_come_back_as_they_were(int length)
    {
        var bucket = await host.BucketAsync();
        var bytes = ObjectExtensions.Bytes(length);
        var put = await _s3.PutAsync(bucket, $"object-{length}", bytes);
        Assert.Equal(Digests.ETag(bytes), put.ETag);
        Assert.Equal(bytes, await _s3.BytesAsync(bucket, $"object-{length}"));
    }

    [Theory]
    [InlineData("a b+c%d&e=f?g#h")]
    [InlineData("..")]
    [InlineData("../../etc/passwd")]
    [InlineData("a/./b/../c")]
    [InlineData("/leading")]
    [InlineData("double//slash")]
    [InlineData("trailing/")]
    [InlineData("%2e%2e/%00")]
    [InlineData("日本語/ключ/😀")]
    [InlineData("tab\tnewline\n")]
    [InlineData("control\u0001\u007f")]
    [InlineData("quote\"'<>&;")]
    [InlineData("back\\slash")]
    public async Task A_hostile_key_is_a_key_like_any_other(string key)
    {
        var bucket = $"hostile-{Convert.ToHexStringLower(SHA256.HashData(System.Text.Encoding.UTF8.GetBytes(key)))[..16]}";
        await _s3.PutBucketAsync(bucket);
        await _s3.PutAsync(bucket, key, key);
        Assert.Equal(key, await _s3.TextAsync(bucket, key));
        await _s3.DeleteObjectAsync(bucket, key);
        await Refusal.ExpectAsync(404, "NoSuchKey", () => _s3.TextAsync(bucket, key));
    }

    [Fact]
    public async Task A_key_may_have_1024_bytes_and_no_more()
    {
        var bucket = await host.BucketAsync();
        var longest = new string('é', 512);
        await _s3.PutAsync(bucket, longest);
        Assert.Equal([longest], await _s3.KeysAsync(bucket));
        await Refusal.ExpectAsync(400, "KeyTooLongError", () => _s3.PutAsync(bucket, longest + "x"));
    }

    [Fact]
    public async Task Metadata_and_headers_are_kept()
    {
        var bucket = await host.BucketAsync();
        await _s3.PutAsync(bucket, "key", configure: put =>
        {
            put.ContentType = "text/x-test";
            put.Headers.CacheControl = "max-age=60";
            put.Headers.ContentDisposition = "attachment; filename=\"a.txt\"";
            put.Headers.ContentEncoding = "identity";
            put.Headers["Content-Language"] = "de";
            put.Headers["Expires"] = "Wed, 21 Oct 2015 07:28:00 GMT";
            put.Metadata["colour"] = "blue green";
        });
        var head = await _s3.GetObjectMetadataAsync(bucket, "key");
        Assert.Equal("text/x-test", head.Headers.ContentType);
        Assert.Equal("max-age=60", head.Headers.CacheControl);
        Assert.Equal("attachment; filename=\"a.txt\"", head.Headers.ContentDisposition);
        Assert.Equal("identity", head.Headers.ContentEncoding);
        Assert.Equal("Wed, 21 Oct 2015 07:28:00 GMT", head.ExpiresString);
        Assert.Equal("blue green", head.Metadata["colour"]);
        Assert.Equal(ServerSideEncryptionMethod.AES256, head.ServerSideEncryptionMethod);
    }

    [Fact]
    public async Task More_than_two_kilobytes_of_metadata_are_refused()
    {
        var bucket = await host.BucketAsync();
        await _s3.PutAsync(bucket, "fits", configure: put => put.Metadata["a"] = new string('x', 2047));
        await Refusal.ExpectAsync(
            400, "MetadataTooLarge", () => _s3.PutAsync(bucket, "key", configure: put => put.Metadata["a"] = new string('x', 2048)));
    }

    [Fact]
    public async Task A_wrong_md5_stores_nothing()
    {
        var bucket = await host.BucketAsync();
        await Refusal.ExpectAsync(400, "BadDigest", () => _s3.PutAsync(
            bucket, "key", configure: put => put.MD5Digest = Digests.Md5("other"u8)));
        await Refusal.ExpectAsync(400, "InvalidDigest", () => _s3.PutAsync(bucket, "key", configure: put => put.MD5Digest = "aGk="));
        Assert.Empty(await _s3.KeysAsync(bucket));
    }

    [Fact]
    public async Task Into_a_bucket_that_is_not_there_is_refused() => await Refusal.ExpectAsync(
        404, "NoSuchBucket", () => _s3.PutAsync(S3Host.NameOf(), "key"));

    [Fact]
    public async Task An_unknown_storage_class_is_refused()
    {
        var bucket = await host.BucketAsync();
        await Refusal.ExpectAsync(
            400, "InvalidStorageClass", () => _s3.PutAsync(bucket, "key", configure: put => put.StorageClass = "COLD"));
        await _s3.PutAsync(bucket, "key", configure: put => put.StorageClass = S3StorageClass.StandardInfrequentAccess);
        Assert.Equal(S3StorageClass.StandardInfrequentAccess, (await _s3.GetObjectMetadataAsync(bucket, "key")).StorageClass);
    }

    [Fact]
    public async Task A_customer_key_is_refused_and_not_ignored()
    {
        var bucket = await host.BucketAsync();
        await Refusal.ExpectAsync(501, "NotImplemented", () => _s3.PutAsync(bucket, "key", configure: put =>
        {
            put.ServerSideEncryptionCustomerMethod = ServerSideEncryptionCustomerMethod.AES256;
            put.ServerSideEncryptionCustomerProvidedKey = Convert.ToBase64String(new byte[32]);
        }));
    }
}
