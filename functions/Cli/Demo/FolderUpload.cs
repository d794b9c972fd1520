using Amazon.Runtime;
using Amazon.S3;
using Amazon.S3.Transfer;
using OnPut.Local;

namespace OnPut.Cli.Demo;

/// <summary>Uploads every file below a folder with the SDK that everybody uses: the key is the path, with slashes.</summary>
sealed class FolderUpload : IDisposable
{
    const int AtOnce = 4;

    readonly string _folder;
    readonly AmazonS3Client _s3;

    public FolderUpload(string folder, Uri endpoint)
    {
        _folder = folder;
        Files = [.. Directory.EnumerateFiles(folder, "*", SearchOption.AllDirectories).Order(StringComparer.Ordinal)];
        _s3 = new(
            new BasicAWSCredentials(LocalAccount.RootKey, LocalAccount.RootKey),
            new AmazonS3Config { ServiceURL = endpoint.ToString(), ForcePathStyle = true, AuthenticationRegion = LocalAccount.Region });
    }

    public IReadOnlyList<string> Files { get; }

    public async Task RunAsync(string bucket, Action<string> onUploaded, CancellationToken cancellationToken)
    {
        using var transfer = new TransferUtility(_s3);
        var options = new ParallelOptions { MaxDegreeOfParallelism = AtOnce, CancellationToken = cancellationToken };
        await Parallel.ForEachAsync(Files, options, async (file, cancel) =>
        {
            var key = Path.GetRelativePath(_folder, file).Replace(Path.DirectorySeparatorChar, '/');
            await transfer.UploadAsync(file, bucket, key, cancel);
            onUploaded(key);
        });
    }

    public void Dispose() => _s3.Dispose();
}
