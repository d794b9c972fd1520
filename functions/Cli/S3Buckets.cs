using Amazon.S3;

namespace OnPut.Cli;

/// <summary>The buckets of whom the client speaks for.</summary>
static class S3Buckets
{
    /// <exception cref="UserErrorException">They cannot be listed.</exception>
    public static async Task<IReadOnlyList<string>> ListAsync(IAmazonS3 s3, Uri endpoint, CancellationToken cancellationToken)
    {
        try
        {
            var answer = await s3.ListBucketsAsync(cancellationToken);
            return [.. (answer.Buckets ?? []).Select(bucket => bucket.BucketName)];
        }
        catch (Exception failure) when (S3Failure.Of(failure, $"the buckets at {endpoint}", "listed") is { } complaint)
        {
            throw complaint;
        }
    }
}
