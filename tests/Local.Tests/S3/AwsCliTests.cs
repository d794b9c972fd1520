namespace OnPut.Local.Tests.S3;

public sealed class AwsCliTests(S3Host host) : IDisposable
{
    readonly string _folder = Directory.CreateTempSubdirectory("onput-cli-").FullName;

    [Fact]
    public async Task Buckets_and_files_go_there_and_back()
    {
        await OutsideClient.RequireAsync("The AWS CLI is not installed.", "aws", "--version");
        await File.WriteAllTextAsync(Path.Combine(_folder, "file.txt"), "hello");
        await File.WriteAllBytesAsync(Path.Combine(_folder, "large.bin"), ObjectExtensions.Bytes(20_000_000));

        await AwsAsync("s3", "mb", "s3://my-example-bucket", "--region", "us-east-1");
        await AwsAsync("s3", "cp", "file.txt", "s3://my-example-bucket/");
        await AwsAsync("s3", "cp", "large.bin", "s3://my-example-bucket/a b+c%/é.bin");
        var listed = await AwsAsync("s3", "ls", "--recursive", "s3://my-example-bucket/");
        Assert.Contains("20000000 a b+c%/é.bin", listed, StringComparison.Ordinal);
        Assert.Contains("5 file.txt", listed, StringComparison.Ordinal);

        await AwsAsync("s3", "mv", "s3://my-example-bucket/a b+c%/é.bin", "s3://my-example-bucket/moved.bin");
        await AwsAsync("s3", "cp", "s3://my-example-bucket/moved.bin", "back.bin");
        Assert.Equal(ObjectExtensions.Bytes(20_000_000), await File.ReadAllBytesAsync(Path.Combine(_folder, "back.bin")));

        await AwsAsync("s3", "sync", ".", "s3://my-example-bucket/folder");
        await AwsAsync("s3", "rm", "--recursive", "s3://my-example-bucket/");
        await AwsAsync("s3", "rb", "s3://my-example-bucket");
    }

    public void Dispose() => Directory.Delete(_folder, recursive: true);

    Task<string> AwsAsync(params string[] arguments) => OutsideClient.RunAsync(host, _folder, "aws", arguments);
}
