using System.Net;
using Amazon.S3;
using Amazon.S3.Model;
using OnPut.Archiving.Files;
using OnPut.Objects;

namespace OnPut.ArchiveTags.Config;

/// <summary>
/// A configuration file in the derived bucket, read again only when its ETag has changed. Where a new one is broken the last good one
/// stays in force, also for processes that start later: a copy of it is kept beside it.
/// </summary>
/// <param name="s3">Where it is.</param>
/// <param name="bucket">The derived bucket.</param>
/// <param name="key">Ends with <c>.json</c>.</param>
/// <param name="read">Makes the value, or says what is wrong with the file.</param>
/// <param name="shipped">What counts where there is no file.</param>
sealed class ConfigFile<T>(IAmazonS3 s3, string bucket, string key, Func<ReadOnlyMemory<byte>, ConfigReading<T>> read, T shipped) where T : class
{
    /// <summary>More is no configuration, and is not read.</summary>
    const int MostBytes = 1 << 20;

    readonly string _copyKey = key[..^".json".Length] + ".last-good.json";

    string? _eTag;

    public string Key => key;

    /// <summary>What is in force; null before the first <see cref="RefreshAsync"/>.</summary>
    public T? Value { get; private set; }

    /// <summary>Looks whether there is another file now.</summary>
    /// <exception cref="UnusableConfigException">It is broken, and nothing that came before it is known.</exception>
    public async Task<ConfigChange?> RefreshAsync(CancellationToken cancellationToken)
    {
        var isFirst = Value is null;
        if (await FetchAsync(key, _eTag, cancellationToken) is not { } fetched)
            return null;
        if (fetched.ETag is not { } eTag)
            return UseShipped();

        var reading = fetched.IsTooLarge ? new(null, [new(1, "$", $"has more than {MostBytes:N0} bytes")]) : read(fetched.Content);
        if (reading.Value is { } value)
        {
            await KeepCopyAsync(fetched.Content, eTag, cancellationToken);
            (Value, _eTag) = (value, eTag);
            return isFirst ? null : new(eTag, []);
        }
        Value ??= await LastGoodAsync(cancellationToken) ?? throw new UnusableConfigException(bucket, key, reading.Problems);
        _eTag = eTag;
        return new(eTag, reading.Problems);
    }

    ConfigChange? UseShipped()
    {
        var wasThere = _eTag is not null;
        (Value, _eTag) = (shipped, null);
        return wasThere ? new ConfigChange(null, []) : null;
    }

    async Task<T?> LastGoodAsync(CancellationToken cancellationToken) =>
        await FetchAsync(_copyKey, null, cancellationToken) is { ETag: not null, IsTooLarge: false } copy ? read(copy.Content).Value : null;

    /// <summary>Written once for each file, by whoever reads it first.</summary>
    async Task KeepCopyAsync(byte[] content, string eTag, CancellationToken cancellationToken)
    {
        if (await CopiedETagAsync(cancellationToken) == eTag)
            return;
        using var stream = new MemoryStream(content, writable: false);
        var request = new PutObjectRequest { BucketName = bucket, Key = _copyKey, InputStream = stream, ContentType = "application/json" };
        request.Metadata[DerivedMark.SourceETag] = eTag;
        await s3.PutObjectAsync(request, cancellationToken);
    }

    async Task<string?> CopiedETagAsync(CancellationToken cancellationToken)
    {
        try
        {
            return (await s3.GetObjectMetadataAsync(bucket, _copyKey, cancellationToken)).Metadata[DerivedMark.SourceETag];
        }
        catch (AmazonS3Exception failure) when (failure.StatusCode == HttpStatusCode.NotFound)
        {
            return null;
        }
    }

    /// <returns>Null where it is still the one of <paramref name="knownETag"/>; without an ETag where there is none.</returns>
    async Task<Fetched?> FetchAsync(string from, string? knownETag, CancellationToken cancellationToken)
    {
        try
        {
            using var response = await s3.GetObjectAsync(new() { BucketName = bucket, Key = from, EtagToNotMatch = knownETag }, cancellationToken);
            if (response.ContentLength > MostBytes)
                return new(response.ETag, [], IsTooLarge: true);
            using var content = new MemoryStream();
            await response.ResponseStream.CopyToAsync(content, cancellationToken);
            return new(response.ETag, content.ToArray());
        }
        catch (AmazonS3Exception failure) when (failure.StatusCode == HttpStatusCode.NotModified)
        {
            return null;
        }
        catch (AmazonS3Exception failure) when (failure is { StatusCode: HttpStatusCode.NotFound, ErrorCode: not "NoSuchBucket" })
        {
            return new(null, []);
        }
    }

    sealed record Fetched(string? ETag, byte[] Content, bool IsTooLarge = false);
}
