using Amazon.S3;
using Amazon.S3.Model;

namespace OnPut.Local.Tests.S3;

/// <summary>Writing and reading small objects in one line.</summary>
static class ObjectExtensions
{
    public static Task<PutObjectResponse> PutAsync(
        this IAmazonS3 s3, string bucket, string key, string text = "text", Action<PutObjectRequest>? configure = null)
    {
        var request = new PutObjectRequest { BucketName = bucket, Key = key, ContentBody = text };
        configure?.Invoke(request);
        return s3.PutObjectAsync(request);
    }

    public static Task<PutObjectResponse> PutAsync(this IAmazonS3 s3, string bucket, string key, byte[] bytes) =>
        s3.PutObjectAsync(new PutObjectRequest { BucketName = bucket, Key = key, InputStream = new MemoryStream(bytes) });

    public static async Task<string> TextAsync(this IAmazonS3 s3, string bucket, string key, string? versionId = null)
    {
        using var response = await s3.GetObjectAsync(new GetObjectRequest { BucketName = bucket, Key = key, VersionId = versionId });
        using var reader = new StreamReader(response.ResponseStream);
        return await reader.ReadToEndAsync();
    }

    public static async Task<byte[]> BytesAsync(this IAmazonS3 s3, string bucket, string key, ByteRange? range = null)
    {
        using var response = await s3.GetObjectAsync(new GetObjectRequest { BucketName = bucket, Key = key, ByteRange = range });
        using var bytes = new MemoryStream();
        await response.ResponseStream.CopyToAsync(bytes);
        return bytes.ToArray();
    }

    public static async Task<List<string>> KeysAsync(this IAmazonS3 s3, string bucket)
    {
        var page = await s3.ListObjectsV2Async(new ListObjectsV2Request { BucketName = bucket });
        return page.S3Objects?.ConvertAll(entry => entry.Key) ?? [];
    }

    public static Task EnableVersioningAsync(this IAmazonS3 s3, string bucket, string status = "Enabled") => s3.PutBucketVersioningAsync(
        new PutBucketVersioningRequest { BucketName = bucket, VersioningConfig = new S3BucketVersioningConfig { Status = status } });

    /// <summary>Bytes that differ from place to place and are the same in every run.</summary>
    public static byte[] Bytes(int length, int seed = 1)
    {
        var bytes = new byte[length];
        new Random(seed).NextBytes(bytes);
        return bytes;
    }
}
