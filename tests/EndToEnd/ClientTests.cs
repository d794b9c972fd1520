using OnPut.EndToEnd.Support;

namespace OnPut.EndToEnd;

/// <summary>The user's own examples, word for word but for the endpoint.</summary>
public sealed class ClientTests : IAsyncLifetime
{
    readonly ScratchFolder _folder = new();
    RunningCloud _cloud = null!;

    public async ValueTask InitializeAsync()
    {
        _cloud = await RunningCloud.StartAsync(_folder.File("data"), "--no-build");
        Directory.CreateDirectory(_folder.File("work"));
        await File.WriteAllTextAsync(_folder.File("work/file.txt"), "hello\n");
        await File.WriteAllBytesAsync(_folder.File("work/photo.jpg"), Pictures.Jpeg());
    }

    public async ValueTask DisposeAsync()
    {
        await _cloud.DisposeAsync();
        _folder.Dispose();
    }

    [Fact]
    public async Task The_AWS_CLI_makes_a_bucket_uploads_and_downloads()
    {
        Programs.SkipWithout("aws", "--version");

        (await ShellAsync("aws s3 mb s3://my-example-bucket --region us-east-1")).Succeeded();
        (await ShellAsync("aws s3 cp file.txt s3://my-example-bucket/")).Succeeded();
        File.Delete(_folder.File("work/file.txt"));
        (await ShellAsync("aws s3 cp s3://my-example-bucket/file.txt .")).Succeeded();

        Assert.Equal("hello\n", await File.ReadAllTextAsync(_folder.File("work/file.txt")));
    }

    [Fact]
    public async Task The_AWS_CLI_fires_the_function_and_lists_and_removes_what_it_made()
    {
        Programs.SkipWithout("aws", "--version");

        (await ShellAsync($"aws s3 cp photo.jpg s3://{_cloud.SourceBucket}/")).Succeeded();
        await _cloud.ManifestAsync("photo.jpg");
        Assert.Contains("photo.jpg/small.webp", (await ShellAsync($"aws s3 ls --recursive s3://{_cloud.DerivedBucket}/")).Succeeded(), StringComparison.Ordinal);
        (await ShellAsync($"aws s3 rm s3://{_cloud.SourceBucket}/photo.jpg")).Succeeded();

        await Eventually.TrueAsync("no thumbnails", async () => (await _cloud.DerivedAsync()).Count == 0);
    }

    [Fact]
    public async Task Boto3_makes_a_bucket_uploads_and_downloads()
    {
        Programs.SkipWithout("python3", "-c", "import boto3");

        var output = await ShellAsync("""
            python3 - <<'EOF'
            import boto3
            s3 = boto3.client('s3', region_name='us-east-1')
            s3.create_bucket(Bucket='my-python-bucket', CreateBucketConfiguration={'LocationConstraint': 'us-east-1'})
            s3.upload_file('file.txt', 'my-python-bucket', 'file.txt')
            s3.download_file('my-python-bucket', 'file.txt', 'back.txt')
            print(open('back.txt').read())
            EOF
            """);

        Assert.Contains("hello", output.Succeeded(), StringComparison.Ordinal);
        await Eventually.TrueAsync("the warning that AWS refuses that constraint", () => Task.FromResult(
            _cloud.Lines("warning").Any(line => line.GetProperty("message").GetString()!.Contains("LocationConstraint", StringComparison.Ordinal))));
    }

    [Fact]
    public async Task Curl_reads_a_presigned_url()
    {
        Programs.SkipWithout("curl", "--version");
        await _cloud.PutAsync("file.txt", "hello"u8.ToArray());
        var url = await _cloud.S3.GetPreSignedURLAsync(new()
        {
            BucketName = _cloud.SourceBucket,
            Key = "file.txt",
            Expires = TimeProvider.System.GetUtcNow().UtcDateTime.AddMinutes(5),
            Protocol = Amazon.S3.Protocol.HTTP,
        });

        Assert.Equal("hello", (await ShellAsync($"curl -sf '{url}'")).Succeeded());
    }

    Task<ProgramResult> ShellAsync(string command) =>
        Programs.RunAsync("bash", ["-c", command], _folder.File("work"), _cloud.Environment);
}
