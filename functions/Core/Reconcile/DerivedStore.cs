using System.Collections.ObjectModel;
using Amazon.S3;
using Amazon.S3.Model;
using OnPut.Objects;

namespace OnPut.Reconcile;

/// <summary>Reads and writes what is derived; every write is conditional on what was read before.</summary>
public sealed class DerivedStore(IAmazonS3 s3, string function)
{
    /// <summary>A manifest is a few KB; more is not ours, and is written anew rather than read.</summary>
    const int LargestManifest = 1 << 20;

    /// <summary>The manifest first, then the listing: in this order nobody's half-done work looks whole.</summary>
    public async Task<DerivedState> ReadAsync(
        DerivedPlace place, Func<ReadOnlySpan<byte>, Recorded?> readManifest, CancellationToken cancellationToken)
    {
        var (manifestETag, manifest) = await ReadManifestAsync(place, cancellationToken);
        var eTags = place.IsManifestAlone ? ReadOnlyDictionary<string, string>.Empty : await ListAsync(place, cancellationToken);
        return new(manifestETag, manifest, manifest is null ? null : readManifest(manifest), eTags);
    }

    /// <returns>The ETag that it has now.</returns>
    /// <exception cref="LostRaceException">It no longer is what was read.</exception>
    public async Task<string> WriteAsync(
        DerivedPlace place, DerivedObject derived, string sourceETag, string? priorETag, CancellationToken cancellationToken)
    {
        // No write starts after the deadline: an invocation never outlives its message.
        cancellationToken.ThrowIfCancellationRequested();
        var key = place.KeyOf(derived.Name);
        using var content = new MemoryStream(derived.Content.ToArray(), writable: false);
        var request = new PutObjectRequest
        {
            BucketName = place.Bucket,
            Key = key,
            InputStream = content,
            ContentType = derived.ContentType,
            IfMatch = priorETag,
            IfNoneMatch = priorETag is null ? "*" : null,
        };
        request.Headers.CacheControl = derived.CacheControl;
        request.Metadata[DerivedMark.Function] = function;
        request.Metadata[DerivedMark.SourceETag] = sourceETag;
        try
        {
            return (await s3.PutObjectAsync(request, cancellationToken)).ETag;
        }
        catch (AmazonS3Exception failure) when (failure.IsLostRace() || failure.IsNotFound())
        {
            throw new LostRaceException(key);
        }
    }

    /// <exception cref="LostRaceException">It no longer is what was read.</exception>
    public async Task DeleteAsync(DerivedPlace place, string name, string priorETag, CancellationToken cancellationToken)
    {
        cancellationToken.ThrowIfCancellationRequested();
        var key = place.KeyOf(name);
        try
        {
            await s3.DeleteObjectAsync(new() { BucketName = place.Bucket, Key = key, IfMatch = priorETag }, cancellationToken);
        }
        catch (AmazonS3Exception failure) when (failure.IsLostRace() || failure.IsNotFound())
        {
            throw new LostRaceException(key);
        }
    }

    async Task<(string? ETag, byte[]? Content)> ReadManifestAsync(DerivedPlace place, CancellationToken cancellationToken)
    {
        try
        {
            using var response = await s3.GetObjectAsync(place.Bucket, place.ManifestKey, cancellationToken);
            if (response.ContentLength > LargestManifest)
                return (response.ETag, null);
            using var content = new MemoryStream();
            await response.ResponseStream.CopyToAsync(content, cancellationToken);
            return (response.ETag, content.ToArray());
        }
        catch (AmazonS3Exception failure) when (failure.IsNotFound())
        {
            return (null, null);
        }
    }

    async Task<IReadOnlyDictionary<string, string>> ListAsync(DerivedPlace place, CancellationToken cancellationToken)
    {
        var eTags = new Dictionary<string, string>(StringComparer.Ordinal);
        var request = new ListObjectsV2Request { BucketName = place.Bucket, Prefix = place.Prefix, Delimiter = "/" };
        ListObjectsV2Response page;
        do
        {
            page = await s3.ListObjectsV2Async(request, cancellationToken);
            foreach (var listed in page.S3Objects ?? [])
                if (listed.Key != place.ManifestKey)
                    eTags[listed.Key[place.Prefix.Length..]] = listed.ETag;
            request.ContinuationToken = page.NextContinuationToken;
        }
        while (page.IsTruncated == true);
        return eTags;
    }
}
