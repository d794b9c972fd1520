using Amazon.S3;
using OnPut.Cli.Plan.Inventory;
using OnPut.Cli.Plan.Sources;

namespace OnPut.Cli.Plan.Choice;

/// <summary>Tells by its name what a source is, and opens it.</summary>
static class PlanSources
{
    const string Manifest = "manifest.json";

    /// <exception cref="UserErrorException">It is none, or an option does not go with it.</exception>
    public static async Task<IPlanSource> OpenAsync(PlanRequest request, IAmazonS3? s3, RequestCounts requests, CancellationToken cancellationToken)
    {
        var uri = S3Uri.Parse(request.Source);
        var source = uri is null
            ? await OpenPathAsync(request, cancellationToken)
            : await OpenS3Async(request, uri, s3!, requests, cancellationToken);
        if (request.Versions && source is not VersionsSource)
            throw new UserErrorException("--versions goes with s3://bucket/prefix; an inventory has the versions that it was configured to have");
        if (request.Schema is not null && source is not InventorySource { HasSchema: true })
            throw new UserErrorException("--schema goes with a .csv or .csv.gz file; every other source says itself what it has");
        return source;
    }

    /// <summary>True for a source whose objects can be asked for what a list does not tell.</summary>
    public static bool IsBucket(IPlanSource source) => source is ListingSource or VersionsSource;

    static async Task<IPlanSource> OpenS3Async(
        PlanRequest request, S3Uri uri, IAmazonS3 s3, RequestCounts requests, CancellationToken cancellationToken)
    {
        if (!uri.Rest.EndsWith(Manifest, StringComparison.Ordinal))
            return request.Versions
                ? new VersionsSource(s3, uri.Bucket, uri.Rest, requests)
                : new ListingSource(s3, uri.Bucket, uri.Rest, requests);
        try
        {
            await using var content = await s3.GetObjectStreamAsync(uri.Bucket, uri.Rest, null, cancellationToken);
            using var json = new MemoryStream();
            await content.CopyToAsync(json, cancellationToken);
            var manifest = InventoryManifest.Read(json.ToArray(), request.Source);
            return Open(manifest, request.Source, new S3InventoryFiles(s3, uri.Bucket));
        }
        catch (Exception failure) when (S3Failure.Of(failure, request.Source, "read") is { } complaint)
        {
            throw complaint;
        }
    }

    static async Task<IPlanSource> OpenPathAsync(PlanRequest request, CancellationToken cancellationToken)
    {
        var path = Path.GetFullPath(request.Source);
        if (Directory.Exists(path))
            return new FolderSource(path);
        if (!File.Exists(path))
            throw new UserErrorException($"there is no file or folder '{request.Source}'; a bucket is written s3://bucket/prefix");
        var folder = Path.GetDirectoryName(path)!;
        if (path.EndsWith(".json", StringComparison.OrdinalIgnoreCase))
            return Open(
                InventoryManifest.Read(await File.ReadAllBytesAsync(path, cancellationToken), request.Source), path, new LocalInventoryFiles(folder));
        if (FormatOf(path, request.Source) is { } format)
            return new InventorySource(
                path, Bucket(path), format, request.Schema, [new(path, Md5: null)], new LocalInventoryFiles(folder));
        throw new UserErrorException(
            $"'{request.Source}' is none that a plan can be made of; expected a folder, a manifest.json, a .csv, .csv.gz or .parquet file");
    }

    static InventorySource Open(InventoryManifest manifest, string name, IInventoryFiles files) =>
        new(name, manifest.SourceBucket, manifest.Format, manifest.Schema, manifest.Files, files);

    static InventoryFileFormat? FormatOf(string path, string source)
    {
        if (path.EndsWith(".orc", StringComparison.OrdinalIgnoreCase))
            throw new UserErrorException($"'{source}' is ORC, which is not read here; let S3 write the inventory as CSV or Parquet");
        return path.EndsWith(".csv", StringComparison.OrdinalIgnoreCase) || path.EndsWith(".csv.gz", StringComparison.OrdinalIgnoreCase)
            ? InventoryFileFormat.Csv
            : path.EndsWith(".parquet", StringComparison.OrdinalIgnoreCase) ? InventoryFileFormat.Parquet : null;
    }

    /// <summary>What stands for the bucket of rows that name none.</summary>
    static string Bucket(string path) => Path.GetFileName(path).Split('.')[0];
}
