using Amazon.S3;
using Amazon.S3.Model;

namespace OnPut.Objects;

/// <summary>Looks at source objects as they are now.</summary>
public sealed class SourceStore(IAmazonS3 s3)
{
    /// <returns>The current object, or null where there is none: never uploaded, deleted, or hidden by a delete marker.</returns>
    /// <exception cref="AmazonS3Exception">S3 did not answer, or forbids the look.</exception>
    public async Task<SourceObject?> LookAsync(string bucket, string key, CancellationToken cancellationToken)
    {
        try
        {
            var head = await s3.GetObjectMetadataAsync(bucket, key, cancellationToken);
            return new()
            {
                Bucket = bucket,
                Key = key,
                ETag = head.ETag,
                VersionId = head.VersionId,
                Size = head.ContentLength,
                ContentType = head.Headers.ContentType,
                Rejection = IsArchived(head) ? new("archived", $"archived: in {head.StorageClass}, it must be restored before it can be read") : null,
                IsDerived = head.Metadata[DerivedMark.Function] is not null,
            };
        }
        catch (AmazonS3Exception failure) when (failure.IsNotFound())
        {
            return null;
        }
        catch (AmazonS3Exception failure) when (failure.IsUntold())
        {
            if (await WhyUnreadableAsync(bucket, key, cancellationToken) is not { } rejection)
                throw;
            return new() { Bucket = bucket, Key = key, ETag = "", Size = 0, Rejection = rejection };
        }
    }

    /// <summary>Opens the object for reading; nothing is fetched before the first read.</summary>
    public ObjectReader Open(SourceObject source, long budget, CancellationToken cancellationToken) =>
        new(s3, source, budget, cancellationToken);

    /// <summary>Asks again in a way whose answer has a body: an expired token must not be taken for a customer's key.</summary>
    async Task<Rejection?> WhyUnreadableAsync(string bucket, string key, CancellationToken cancellationToken)
    {
        try
        {
            using var _ = await s3.GetObjectAsync(
                new() { BucketName = bucket, Key = key, ByteRange = new ByteRange(0, 0) }, cancellationToken);
            return null;
        }
        catch (AmazonS3Exception failure)
        {
            return failure.WhyUnreadable();
        }
    }

    static bool IsArchived(GetObjectMetadataResponse head) =>
        (head.StorageClass == S3StorageClass.Glacier || head.StorageClass == S3StorageClass.DeepArchive)
        && head.RestoreExpiration is null;
}
