using System.Net;
using Amazon.S3;
using Amazon.S3.Model;

namespace OnPut.Cli.Asking.Sources;

/// <summary>The journal in a bucket of the running local cloud, of AWS, or of whatever else speaks S3.</summary>
sealed class S3JournalSource(AmazonS3Client s3, string bucket, JournalKeys keys) : IJournalSource
{
    public string Identity => $"{s3.Config.ServiceURL ?? "AWS"}\n{bucket}\n{keys.Prefix}";

    public async Task<IReadOnlyList<JournalFile>> ListAsync(JournalPeriod period, CancellationToken cancellationToken)
    {
        var request = new ListObjectsV2Request { BucketName = bucket, Prefix = keys.Start };
        if (keys.Before(period) is { Length: > 0 } before)
            request.StartAfter = before;
        var files = new List<JournalFile>();
        try
        {
            await foreach (var item in s3.Paginators.ListObjectsV2(request).S3Objects.WithCancellation(cancellationToken))
                if (keys.DayOf(item.Key) is { } day)
                    files.Add(new(item.Key, day, item.ETag, item.Size ?? 0));
            return files;
        }
        catch (Exception failure) when (S3Failure.Of(failure, $"s3://{bucket}/{keys.Start}", "listed") is { } complaint)
        {
            throw complaint;
        }
    }

    public async Task<bool> CopyAsync(JournalFile file, Stream destination, CancellationToken cancellationToken)
    {
        try
        {
            using var response = await s3.GetObjectAsync(
                new GetObjectRequest { BucketName = bucket, Key = file.Key, EtagToMatch = file.ETag }, cancellationToken);
            await response.ResponseStream.CopyToAsync(destination, cancellationToken);
            return true;
        }
        catch (AmazonS3Exception gone) when (gone.StatusCode is HttpStatusCode.NotFound or HttpStatusCode.PreconditionFailed)
        {
            return false;
        }
        catch (Exception failure) when (S3Failure.Of(failure, $"s3://{bucket}/{file.Key}", "read") is { } complaint)
        {
            throw complaint;
        }
    }

    public void Dispose() => s3.Dispose();
}
