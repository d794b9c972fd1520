using OnPut.Local.S3.Store;

namespace OnPut.Local.Tests.S3;

public sealed class DurabilityTests
{
    [Fact]
    public async Task What_was_acknowledged_is_there_after_a_restart_and_what_was_not_is_swept()
    {
        var folder = Directory.CreateTempSubdirectory("onput-s3-").FullName;
        var (small, large) = (ObjectExtensions.Bytes(100), ObjectExtensions.Bytes(300_000));
        string upload;
        await using (var before = await S3Host.ReopenAsync(folder))
        {
            await before.Client.PutBucketAsync("bucket");
            await before.Client.PutAsync("bucket", "small", small);
            await before.Client.PutAsync("bucket", "large", large);
            upload = (await before.Client.InitiateMultipartUploadAsync("bucket", "upload")).UploadId;
            await before.Client.UploadPartAsync(new()
            {
                BucketName = "bucket",
                Key = "upload",
                UploadId = upload,
                PartNumber = 1,
                InputStream = new MemoryStream(large),
            });
            Assert.Equal(2, before.Files().Length);
            // As a crash leaves it: written, but not yet in the catalogue.
            await File.WriteAllBytesAsync(Path.Combine(folder, "objects", "ff", "0000000000000000ff"), large);
        }
        await using (var after = await S3Host.ReopenAsync(folder))
        {
            await after.Service.Swept;
            Assert.Equal(2, after.Files().Length);
            Assert.Equal(small, await after.Client.BytesAsync("bucket", "small"));
            Assert.Equal(large, await after.Client.BytesAsync("bucket", "large"));
            Assert.Equal(300_000, (await after.Client.ListPartsAsync("bucket", "upload", upload)).Parts.Single().Size);
            await after.Client.PutAsync("bucket", "large", large);
            Assert.Equal(2, after.Files().Length);
        }
        Directory.Delete(folder, recursive: true);
    }

    [Fact]
    public async Task A_body_that_is_cut_short_leaves_nothing()
    {
        var folder = Directory.CreateTempSubdirectory("onput-s3-").FullName;
        await using (var host = await S3Host.ReopenAsync(folder))
        {
            await host.Client.PutBucketAsync("bucket");
            await Assert.ThrowsAnyAsync<Exception>(() => host.Client.PutObjectAsync(new()
            {
                BucketName = "bucket",
                Key = "key",
                InputStream = new BrokenStream(1_000_000, breaksAt: 600_000),
            }));
            Assert.Empty(await host.Client.KeysAsync("bucket"));
            await S3Host.UntilAsync(() => host.Files().Length == 0);
        }
        Directory.Delete(folder, recursive: true);
    }

    [Fact]
    public void A_file_is_removed_when_its_last_reader_is_done()
    {
        var removed = new List<string>();
        var removals = new DeferredRemovals(removed.Add);
        var first = removals.BeginReading();
        removals.Remove(["a"]);
        var second = removals.BeginReading();
        removals.Remove(["b"]);
        Assert.Empty(removed);
        first.Dispose();
        Assert.Equal(["a"], removed);
        second.Dispose();
        Assert.Equal(["a", "b"], removed);
        removals.Remove(["c"]);
        Assert.Equal(["a", "b", "c"], removed);
    }

    sealed class BrokenStream(int length, int breaksAt) : Stream
    {
        int _position;

        public override bool CanRead => true;
        public override bool CanSeek => true;
        public override bool CanWrite => false;
        public override long Length => length;
        public override long Position { get => _position; set => _position = (int)value; }

        public override int Read(byte[] buffer, int offset, int count)
        {
            if (_position >= breaksAt) throw new IOException("The disk was pulled out.");
            var read = Math.Min(count, breaksAt - _position);
            _position += read;
            return read;
        }

        public override void Flush() { }
        public override long Seek(long offset, SeekOrigin origin) => Position = offset;
        public override void SetLength(long value) => throw new NotSupportedException();
        public override void Write(byte[] buffer, int offset, int count) => throw new NotSupportedException();
    }
}
