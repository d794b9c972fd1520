using System.Text.Json;
using OnPut.EndToEnd.Support;

namespace OnPut.EndToEnd;

/// <summary>The user's own examples, word for word but for the endpoint.</summary>
public sealed class ClientTests : IAsyncLifetime
{
    ClientStage _stage = null!;

    public async ValueTask InitializeAsync() => _stage = await ClientStage.StartAsync();

    public ValueTask DisposeAsync() => _stage.DisposeAsync();

    [Fact]
    public async Task The_AWS_CLI_makes_a_bucket_uploads_and_downloads()
    {
        Programs.SkipWithout("aws", "--version");

        (await _stage.ShellAsync("aws s3 mb s3://my-example-bucket --region us-east-1")).Succeeded();
        (await _stage.ShellAsync("aws s3 cp file.txt s3://my-example-bucket/")).Succeeded();
        File.Delete(_stage.File("file.txt"));
        (await _stage.ShellAsync("aws s3 cp s3://my-example-bucket/file.txt .")).Succeeded();

        Assert.Equal("hello\n", await File.ReadAllTextAsync(_stage.File("file.txt")));
    }

    [Fact]
    public async Task The_AWS_CLI_fires_the_function_and_lists_and_removes_what_it_made()
    {
        Programs.SkipWithout("aws", "--version");

        (await _stage.ShellAsync($"aws s3 cp photo.jpg s3://{_stage.Cloud.SourceBucket}/")).Succeeded();
        await _stage.Cloud.ManifestAsync("photo.jpg");
        Assert.Contains("photo.jpg/small.webp", (await _stage.ShellAsync($"aws s3 ls --recursive s3://{_stage.Cloud.DerivedBucket}/")).Succeeded(), StringComparison.Ordinal);
        (await _stage.ShellAsync($"aws s3 rm s3://{_stage.Cloud.SourceBucket}/photo.jpg")).Succeeded();

        await Eventually.TrueAsync("no thumbnails", async () => (await _stage.Cloud.DerivedAsync()).Count == 0);
    }

    [Fact]
    public async Task What_the_AWS_CLI_tags_is_found_by_its_tag()
    {
        Programs.SkipWithout("aws", "--version");
        var bucket = _stage.Cloud.SourceBucket;

        (await _stage.ShellAsync($"aws s3 cp photo.jpg s3://{bucket}/")).Succeeded();
        (await _stage.ShellAsync($"aws s3 cp file.txt s3://{bucket}/")).Succeeded();
        (await _stage.ShellAsync(
            $"aws s3api put-object-tagging --bucket {bucket} --key photo.jpg --tagging 'TagSet=[{{Key=status,Value=approved}}]'"))
            .Succeeded();

        await Eventually.TrueAsync("photo.jpg alone is found", async () =>
        {
            var found = (await _stage.Cloud.OnPutAsync(["find", "--tag", "status=approved", "--json", "--no-cache"])).Succeeded();
            return JsonElement.Parse(found).EnumerateArray().Select(row => row.GetProperty("key").GetString()).SequenceEqual(["photo.jpg"]);
        });
    }

    [Fact]
    public async Task Boto3_makes_a_bucket_uploads_and_downloads()
    {
        Programs.SkipWithout("python3", "-c", "import boto3");

        var output = await _stage.ShellAsync("""
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
            _stage.Cloud.Lines("warning").Any(line => line.GetProperty("message").GetString()!.Contains("LocationConstraint", StringComparison.Ordinal))));
    }

    [Fact]
    public async Task Curl_reads_a_presigned_url()
    {
        Programs.SkipWithout("curl", "--version");
        await _stage.Cloud.PutAsync("file.txt", "hello"u8.ToArray());
        var url = await _stage.Cloud.S3.GetPreSignedURLAsync(new()
        {
            BucketName = _stage.Cloud.SourceBucket,
            Key = "file.txt",
            Expires = TimeProvider.System.GetUtcNow().UtcDateTime.AddMinutes(5),
            Protocol = Amazon.S3.Protocol.HTTP,
        });

        Assert.Equal("hello", (await _stage.ShellAsync($"curl -sf '{url}'")).Succeeded());
    }
}
