using System.Net;
using System.Text.Json;
using Amazon.S3;
using Amazon.S3.Model;

namespace OnPut.EndToEnd.Support;

/// <summary>What tests ask of a running cloud.</summary>
static class CloudExtensions
{
    public static Task PutAsync(this RunningCloud cloud, string key, byte[] content) => cloud.S3.PutObjectAsync(new()
    {
        BucketName = cloud.SourceBucket,
        Key = key,
        InputStream = new MemoryStream(content),
    });

    public static Task RemoveAsync(this RunningCloud cloud, string key) => cloud.S3.DeleteObjectAsync(cloud.SourceBucket, key);

    /// <summary>Waits for the manifest of the object that is there now.</summary>
    public static Task<string> ManifestAsync(this RunningCloud cloud, string key)
    {
        return Eventually.GetAsync($"a manifest of {key}", async () =>
        {
            var source = await cloud.S3.GetObjectMetadataAsync(cloud.SourceBucket, key);
            return await cloud.ReadAsync(cloud.PlaceOf(key) + "thumbnails.json") is { } manifest
                && JsonElement.Parse(manifest).GetProperty("source").GetProperty("eTag").GetString() == source.ETag ? manifest : null;
        });
    }

    public static string PlaceOf(this RunningCloud cloud, string key) => $"thumbnails/{cloud.SourceBucket}/{key}/";

    public static async Task<IReadOnlyList<string>> DerivedAsync(this RunningCloud cloud, string prefix = "thumbnails/")
    {
        var keys = new List<string>();
        var request = new ListObjectsV2Request { BucketName = cloud.DerivedBucket, Prefix = prefix };
        ListObjectsV2Response page;
        do
        {
            page = await cloud.S3.ListObjectsV2Async(request);
            keys.AddRange((page.S3Objects ?? []).Select(item => item.Key));
            request.ContinuationToken = page.NextContinuationToken;
        }
        while (page.IsTruncated == true);
        return keys;
    }

    static async Task<string?> ReadAsync(this RunningCloud cloud, string derivedKey)
    {
        try
        {
            using var response = await cloud.S3.GetObjectAsync(cloud.DerivedBucket, derivedKey);
            using var reader = new StreamReader(response.ResponseStream);
            return await reader.ReadToEndAsync();
        }
        catch (AmazonS3Exception gone) when (gone.StatusCode == HttpStatusCode.NotFound)
        {
            return null;
        }
    }
}
