using OnPut.Local.Offline;

namespace OnPut.Cli.Asking.Sources;

/// <summary>Opens the journal where the options say that it is; by default in the local cloud that runs on this machine.</summary>
static class JournalSources
{
    /// <exception cref="UserErrorException">The options contradict each other, nothing answers, or the bucket cannot be told.</exception>
    public static async Task<IJournalSource> OpenAsync(SourceRequest request, CancellationToken cancellationToken)
    {
        var keys = new JournalKeys(request.Prefix);
        if (request.DataFolder is { } folder)
            return OpenFolder(request, folder, keys);
        if (request.Place.IsAws)
            return new S3JournalSource(S3Clients.OfAws(request.Place), request.Bucket ?? throw BucketNeeded(), keys);

        var endpoint = await CloudEndpoint.FindAsync(
            request.Place.Endpoint,
            "start the local cloud with 'onput up', name its folder with --data, or say with --endpoint where it is",
            cancellationToken);
        var s3 = S3Clients.OfEndpoint(endpoint, request.Place);
        try
        {
            var bucket = request.Bucket ?? DerivedBucket.Among(await S3Buckets.ListAsync(s3, endpoint, cancellationToken), $"{endpoint}");
            return new S3JournalSource(s3, bucket, keys);
        }
        catch
        {
            s3.Dispose();
            throw;
        }
    }

    static FolderJournalSource OpenFolder(SourceRequest request, string folder, JournalKeys keys)
    {
        if (request.Place.IsGiven)
            throw new UserErrorException("--data reads a folder on this machine and goes with none of --endpoint, --profile and --region");
        var objects = StoredObjects.Open(folder);
        var buckets = objects.Buckets();
        if (request.Bucket is { } named && !buckets.Contains(named))
            throw new UserErrorException($"the data folder '{folder}' has no bucket '{named}'; it has {string.Join(", ", buckets)}");
        return new(objects, folder, request.Bucket ?? DerivedBucket.Among(buckets, $"the data folder '{folder}'"), keys);
    }

    static UserErrorException BucketNeeded() => new(
        "name the bucket that has the journal with --bucket: it is the output DerivedBucketName of the stack, "
        + "which 'aws cloudformation describe-stacks' shows");
}
