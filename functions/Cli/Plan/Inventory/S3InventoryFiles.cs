using Amazon.S3;

namespace OnPut.Cli.Plan.Inventory;

/// <summary>Data files where S3 wrote them.</summary>
sealed class S3InventoryFiles(IAmazonS3 s3, string bucket) : IInventoryFiles
{
    public string NameOf(InventoryFile file) => $"s3://{bucket}/{file.Key}";

    public string? PathOf(InventoryFile file) => null;

    public async Task<Stream> OpenAsync(InventoryFile file, CancellationToken cancellationToken)
    {
        try
        {
            return await s3.GetObjectStreamAsync(bucket, file.Key, null, cancellationToken);
        }
        catch (Exception failure) when (S3Failure.Of(failure, NameOf(file), "read") is { } complaint)
        {
            throw complaint;
        }
    }
}
