using Amazon.S3;
using Amazon.S3.Model;

namespace OnPut.Objects;

/// <summary>Looks at source objects as they are now.</summary>
/// <param name="s3">Where they are.</param>
/// <param name="needs">What is looked at besides the object itself; null for nothing.</param>
public sealed class SourceStore(IAmazonS3 s3, SourceNeeds? needs = null)
{
    readonly SourceNeeds _needs = needs ?? new();

    /// <returns>The current object, or null where there is none: never uploaded, deleted, or hidden by a delete marker.</returns>
    /// <exception cref="AmazonS3Exception">S3 did not answer, or forbids the look.</exception>
    public Task<SourceObject?> LookAsync(string bucket, string key, CancellationToken cancellationToken) =>
        LookAsync(bucket, key, versionId: null, cancellationToken);

    /// <returns>One version, the current one or not; null where it is gone or a delete marker.</returns>
    /// <exception cref="AmazonS3Exception">S3 did not answer, or forbids the look.</exception>
    public async Task<SourceObject?> LookAsync(string bucket, string key, string? versionId, CancellationToken cancellationToken)
    {
        try
        {
            var head = await s3.GetObjectMetadataAsync(
                new() { BucketName = bucket, Key = key, VersionId = versionId, ChecksumMode = _needs.Checksum ? ChecksumMode.ENABLED : null },
                cancellationToken);
            // Of the version that was seen: another may be the current one by now.
            var tags = _needs.Tags ? await s3.GetObjectTaggingAsync(
                new() { BucketName = bucket, Key = key, VersionId = versionId ?? head.VersionId }, cancellationToken) : null;
            return SourceHead.Read(bucket, key, head, tags) with { IsByVersion = versionId is not null };
        }
        catch (AmazonS3Exception failure) when (failure.IsNotFound() || (versionId is not null && failure.IsDeleteMarker()))
        {
            return null;
        }
        catch (AmazonS3Exception failure) when (failure.IsUntold())
        {
            if (await WhyUnreadableAsync(bucket, key, versionId, cancellationToken) is not { } rejection)
                throw;
            return new() { Bucket = bucket, Key = key, ETag = "", VersionId = versionId, Size = 0, Rejection = rejection };
        }
    }

    /// <summary>Opens the object for reading; nothing is fetched before the first read.</summary>
    public ObjectReader Open(SourceObject source, long budget, CancellationToken cancellationToken) =>
        new(s3, source, budget, _needs.ReadsThrough, cancellationToken);

    /// <summary>Asks again in a way whose answer has a body: an expired token must not be taken for a customer's key.</summary>
    async Task<Rejection?> WhyUnreadableAsync(string bucket, string key, string? versionId, CancellationToken cancellationToken)
    {
        try
        {
            using var _ = await s3.GetObjectAsync(
                new() { BucketName = bucket, Key = key, VersionId = versionId, ByteRange = new ByteRange(0, 0) }, cancellationToken);
            return null;
        }
        catch (AmazonS3Exception failure)
        {
            return failure.WhyUnreadable();
        }
    }
}
