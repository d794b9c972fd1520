using System.Runtime.CompilerServices;
using Amazon.S3;
using Amazon.S3.Model;
using OnPut.Archiving;

namespace OnPut.Cli.Plan.Sources;

/// <summary>All versions below a prefix, as S3 lists them: of each key the newest first.</summary>
sealed class VersionsSource(IAmazonS3 s3, string bucket, string prefix, RequestCounts requests) : IPlanSource
{
    string? _key;
    DateTimeOffset? _successor;

    public string Name => $"s3://{bucket}/{prefix}";

    public IReadOnlyList<string> Notes => [];

    public async IAsyncEnumerable<IReadOnlyList<PlanItem>> ReadAsync([EnumeratorCancellation] CancellationToken cancellationToken)
    {
        var items = new List<PlanItem>();
        var request = new ListVersionsRequest { BucketName = bucket, Prefix = prefix };
        for (var isTruncated = true; isTruncated;)
        {
            var page = await ListAsync(request, cancellationToken);
            items.Clear();
            foreach (var version in page.Versions ?? [])
                Add(version, items);
            yield return items;
            (isTruncated, request.KeyMarker, request.VersionIdMarker) = (page.IsTruncated == true, page.NextKeyMarker, page.NextVersionIdMarker);
        }
    }

    /// <summary>The client belongs to whoever made it.</summary>
    public void Dispose() { }

    async Task<ListVersionsResponse> ListAsync(ListVersionsRequest request, CancellationToken cancellationToken)
    {
        requests.List();
        try
        {
            return await s3.ListVersionsAsync(request, cancellationToken);
        }
        catch (Exception failure) when (S3Failure.Of(failure, Name, "listed") is { } complaint)
        {
            throw complaint;
        }
    }

    /// <summary>A version stopped being the current one when what stands before it in the list was written.</summary>
    void Add(S3ObjectVersion version, List<PlanItem> items)
    {
        var isNoncurrent = version.IsLatest != true;
        DateTimeOffset? written = version.LastModified?.ToUniversalTime();
        var since = isNoncurrent && _key == version.Key ? _successor : null;
        (_key, _successor) = (version.Key, written);
        if (version.IsDeleteMarker == true)
            return;
        var candidate = new ArchiveCandidate
        {
            Bucket = bucket,
            Key = version.Key,
            Size = version.Size ?? 0,
            StorageClass = version.StorageClass?.Value is { Length: > 0 } named ? named : S3StorageClass.Standard.Value,
            LastModified = written,
            IsNoncurrent = isNoncurrent,
            Known = ObjectAspects.None,
        };
        items.Add(new(candidate, isNoncurrent ? version.VersionId : null, since));
    }
}
