using System.Net;
using Amazon.S3;
using Amazon.S3.Model;
using OnPut.Objects;

namespace OnPut.MetadataIndex.Journal.Compaction;

/// <summary>The files of the journal in S3.</summary>
sealed class JournalStore(IAmazonS3 s3, JournalPlace place)
{
    const string Function = "MetadataIndex";

    /// <summary>What is listed of a day at a time, so that a day of any number of files needs the same memory.</summary>
    const int MostFiles = 10_000;

    public async Task<IReadOnlyList<DateOnly>> ListDaysAsync(CancellationToken cancellationToken)
    {
        var days = new List<DateOnly>();
        var request = new ListObjectsV2Request { BucketName = place.Bucket, Prefix = place.Root, Delimiter = "/" };
        ListObjectsV2Response page;
        do
        {
            page = await s3.ListObjectsV2Async(request, cancellationToken);
            foreach (var folder in page.CommonPrefixes ?? [])
                if (place.DayOf(folder) is { } day)
                    days.Add(day);
            request.ContinuationToken = page.NextContinuationToken;
        }
        while (page.IsTruncated == true);
        return days;
    }

    public async Task<IReadOnlyList<StoredFile>> ListAsync(DateOnly day, CancellationToken cancellationToken)
    {
        var files = new List<StoredFile>();
        var request = new ListObjectsV2Request { BucketName = place.Bucket, Prefix = place.FolderOf(day), Delimiter = "/" };
        ListObjectsV2Response page;
        do
        {
            page = await s3.ListObjectsV2Async(request, cancellationToken);
            foreach (var listed in page.S3Objects ?? [])
                if (JournalPlace.IsFile(listed.Key))
                    files.Add(new(listed.Key, listed.ETag, listed.Size ?? 0));
            request.ContinuationToken = page.NextContinuationToken;
        }
        while (page.IsTruncated == true && files.Count < MostFiles);
        return files;
    }

    /// <param name="file">What was listed.</param>
    /// <param name="to">Is overwritten with its bytes.</param>
    /// <param name="cancellationToken">Ends the download.</param>
    public async Task<Fetched> FetchAsync(StoredFile file, Stream to, CancellationToken cancellationToken)
    {
        try
        {
            using var response = await s3.GetObjectAsync(place.Bucket, file.Key, cancellationToken);
            if (response.ETag != file.ETag)
                return Fetched.Gone;
            to.SetLength(0);
            await response.ResponseStream.CopyToAsync(to, cancellationToken);
            return Fetched.Whole;
        }
        catch (AmazonS3Exception failure) when (failure.StatusCode == HttpStatusCode.NotFound)
        {
            return Fetched.Gone;
        }
        catch (AmazonS3Exception failure) when (failure.StatusCode == HttpStatusCode.Forbidden)
        {
            return Fetched.Refused;
        }
    }

    public async Task WriteAsync(string key, Stream content, CancellationToken cancellationToken)
    {
        cancellationToken.ThrowIfCancellationRequested();
        content.Position = 0;
        var request = new PutObjectRequest
        {
            BucketName = place.Bucket,
            Key = key,
            InputStream = content,
            AutoCloseStream = false,
            ContentType = JournalFile.ContentType,
        };
        request.Metadata[DerivedMark.Function] = Function;
        await s3.PutObjectAsync(request, cancellationToken);
    }

    /// <returns>False where it no longer is what was listed, and is not ours to delete.</returns>
    public async Task<bool> DeleteAsync(StoredFile file, CancellationToken cancellationToken)
    {
        try
        {
            await s3.DeleteObjectAsync(new() { BucketName = place.Bucket, Key = file.Key, IfMatch = file.ETag }, cancellationToken);
            return true;
        }
        catch (AmazonS3Exception failure)
            when (failure.StatusCode is HttpStatusCode.NotFound or HttpStatusCode.PreconditionFailed or HttpStatusCode.Conflict)
        {
            return false;
        }
    }
}
