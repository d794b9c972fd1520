using System.Security.Cryptography;
using System.Text;
using Amazon.Runtime;
using Amazon.S3;
using Amazon.S3.Model;
using OnPut.Local.Offline;
using OnPut.Local.Tests.Lambda;

namespace OnPut.Local.Tests.Offline;

public sealed class StoredObjectsTests : IAsyncLifetime
{
    readonly string _folder = Directory.CreateTempSubdirectory("onput-offline-").FullName;

    string Data => Path.Combine(_folder, "data");

    static CancellationToken Cancellation => TestContext.Current.CancellationToken;

    public ValueTask InitializeAsync() => ValueTask.CompletedTask;

    public ValueTask DisposeAsync()
    {
        Directory.Delete(_folder, recursive: true);
        return ValueTask.CompletedTask;
    }

    [Fact]
    public async Task A_folder_is_read_while_a_cloud_runs_on_it_and_after_it_has_ended()
    {
        var large = RandomNumberGenerator.GetBytes(300_000);
        await using (var cloud = await StartAsync())
        {
            using var s3 = Client(cloud);
            await PutAsync(s3, "a/1", "one"u8.ToArray());
            await PutAsync(s3, "a/2", large);
            await PutAsync(s3, "b", "other"u8.ToArray());
            await AssertContentAsync(large);
        }
        await AssertContentAsync(large);
    }

    [Fact]
    public async Task Reading_what_a_killed_cloud_left_changes_nothing_in_it()
    {
        var killed = Path.Combine(_folder, "killed");
        await using (var cloud = await StartAsync())
        {
            using var s3 = Client(cloud);
            await PutAsync(s3, "a/1", "one"u8.ToArray());
            CopyFolder(Data, killed);
        }
        foreach (var folder in new[] { killed, Data })
        {
            var before = Fingerprint(folder);
            Assert.Equal("one", await TextAsync(StoredObjects.Open(folder), "a/1"));
            Assert.Equal(before, Fingerprint(folder));
        }
    }

    [Fact]
    public async Task An_object_that_is_gone_or_replaced_is_told_from_one_that_is_there()
    {
        await using var cloud = await StartAsync();
        using var s3 = Client(cloud);
        await PutAsync(s3, "gone", new byte[100_000]);
        await PutAsync(s3, "replaced", "old"u8.ToArray());
        var stored = StoredObjects.Open(Data);
        var listed = stored.List("things", "", "");

        await s3.DeleteObjectAsync("things", "gone", Cancellation);
        await PutAsync(s3, "replaced", "new"u8.ToArray());

        foreach (var item in listed)
            Assert.False(await stored.CopyAsync(item, Stream.Null, Cancellation), item.Key);
        Assert.Empty(stored.List("no-such-bucket", "", ""));
    }

    [Fact]
    public async Task What_is_no_data_folder_is_refused()
    {
        Assert.Contains("no such folder", Assert.Throws<LocalCloudDataException>(() => StoredObjects.Open(Data)).Message, StringComparison.Ordinal);
        Assert.Contains("no data folder", Assert.Throws<LocalCloudDataException>(() => StoredObjects.Open(_folder)).Message, StringComparison.Ordinal);
        await File.WriteAllTextAsync(Path.Combine(_folder, "catalogue.db"), "a shopping list", Cancellation);
        Assert.Contains("cannot be read", Assert.Throws<LocalCloudDataException>(() => StoredObjects.Open(_folder)).Message, StringComparison.Ordinal);
    }

    async Task AssertContentAsync(byte[] large)
    {
        var stored = StoredObjects.Open(Data);
        Assert.Equal(["things"], stored.Buckets());
        var listed = stored.List("things", "a/", "");
        Assert.Equal([("a/1", 3L), ("a/2", 300_000L)], listed.Select(item => (item.Key, item.Size)));
        Assert.Equal(["a/2"], stored.List("things", "a/", "a/1").Select(item => item.Key));
        using var read = new MemoryStream();
        Assert.True(await stored.CopyAsync(listed[1], read, Cancellation));
        Assert.Equal(large, read.ToArray());
        Assert.Equal("one", await TextAsync(stored, "a/1"));
    }

    async Task<LocalCloud> StartAsync()
    {
        var template = Path.Combine(_folder, "template.yaml");
        await File.WriteAllTextAsync(template, "Resources: { Things: { Type: AWS::S3::Bucket, Properties: { BucketName: things } } }", Cancellation);
        return await LocalCloud.StartAsync(new(template, Data) { Port = 0 }, new RecordingObserver(), TimeProvider.System, Cancellation);
    }

    static async Task<string> TextAsync(StoredObjects stored, string key)
    {
        using var read = new MemoryStream();
        await stored.CopyAsync(stored.List("things", key, "").Single(), read, Cancellation);
        return Encoding.UTF8.GetString(read.ToArray());
    }

    static AmazonS3Client Client(LocalCloud cloud) => new(
        new BasicAWSCredentials("onput", "onput"), new AmazonS3Config { ServiceURL = cloud.Endpoint.ToString(), ForcePathStyle = true });

    static Task<PutObjectResponse> PutAsync(AmazonS3Client s3, string key, byte[] content) =>
        s3.PutObjectAsync(new() { BucketName = "things", Key = key, InputStream = new MemoryStream(content) }, Cancellation);

    static void CopyFolder(string from, string to)
    {
        foreach (var file in Directory.EnumerateFiles(from, "*", SearchOption.AllDirectories).Where(file => Path.GetFileName(file) != "lock"))
        {
            var copy = Path.Combine(to, Path.GetRelativePath(from, file));
            Directory.CreateDirectory(Path.GetDirectoryName(copy)!);
            File.Copy(file, copy);
        }
    }

    static string Fingerprint(string folder) => string.Join('\n', Directory
        .EnumerateFileSystemEntries(folder, "*", SearchOption.AllDirectories)
        .Order(StringComparer.Ordinal)
        .Select(path => $"{path} {File.GetLastWriteTimeUtc(path):O} {(File.Exists(path) ? Convert.ToHexString(SHA256.HashData(File.ReadAllBytes(path))) : "")}"));
}
