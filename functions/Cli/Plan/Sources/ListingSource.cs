using System.Runtime.CompilerServices;
using Amazon.S3;
using Amazon.S3.Model;
using OnPut.Archiving;

namespace OnPut.Cli.Plan.Sources;

/// <summary>The current objects below a prefix, as S3 lists them.</summary>
sealed class ListingSource(IAmazonS3 s3, string bucket, string prefix, RequestCounts requests) : IPlanSource
{
    public string Name => $"s3://{bucket}/{prefix}";

    public IReadOnlyList<string> Notes => [];

    public async IAsyncEnumerable<IReadOnlyList<PlanItem>> ReadAsync([EnumeratorCancellation] CancellationToken cancellationToken)
    {
        string? next = null;
        do
        {
            var page = await ListAsync(next, cancellationToken);
            yield return (page.S3Objects ?? []).ConvertAll(item => new PlanItem(Candidate(item)));
            next = page.NextContinuationToken;
        }
        while (next is not null);
    }

    /// <summary>The client belongs to whoever made it.</summary>
    public void Dispose() { }

    async Task<ListObjectsV2Response> ListAsync(string? next, CancellationToken cancellationToken)
    {
        var request = new ListObjectsV2Request { BucketName = bucket, Prefix = prefix, ContinuationToken = next };
        requests.List();
        try
        {
            return await s3.ListObjectsV2Async(request, cancellationToken);
        }
        catch (Exception failure) when (S3Failure.Of(failure, Name, "listed") is { } complaint)
        {
            throw complaint;
        }
    }

    ArchiveCandidate Candidate(S3Object item) => new()
    {
        Bucket = bucket,
        Key = item.Key,
        Size = item.Size ?? 0,
        StorageClass = item.StorageClass?.Value is { Length: > 0 } named ? named : S3StorageClass.Standard.Value,
        LastModified = item.LastModified?.ToUniversalTime(),
        Known = ObjectAspects.None,
    };
}
