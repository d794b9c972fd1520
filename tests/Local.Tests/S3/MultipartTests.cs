using System.Net;
using Amazon.S3;
using Amazon.S3.Model;

namespace OnPut.Local.Tests.S3;

public sealed class MultipartTests(S3Host host)
{
    const int PartSize = 5 << 20;

    readonly AmazonS3Client _s3 = host.Client;

    [Fact]
    public async Task Parts_become_one_object_in_order()
    {
        var bucket = await host.BucketAsync();
        var (first, second) = (ObjectExtensions.Bytes(PartSize, 1), ObjectExtensions.Bytes(1000, 2));
        var upload = await BeginAsync(bucket, "key", begin => begin.Metadata["colour"] = "blue");
        var parts = new[] { await PartAsync(upload, 7, second), await PartAsync(upload, 3, first) };
        Assert.Empty(await _s3.KeysAsync(bucket));
        var completed = await CompleteAsync(upload, parts.OrderBy(part => part.PartNumber));
        Assert.EndsWith("-2\"", completed.ETag, StringComparison.Ordinal);
        Assert.Equal(first.Concat(second), await _s3.BytesAsync(bucket, "key"));
        var head = await _s3.GetObjectMetadataAsync(new GetObjectMetadataRequest { BucketName = bucket, Key = "key", PartNumber = 2 });
        Assert.Equal((2, 1000, "blue"), (head.PartsCount, head.ContentLength, head.Metadata["colour"]));
        Assert.Empty((await _s3.ListMultipartUploadsAsync(bucket)).MultipartUploads ?? []);
    }

    [Fact]
    public async Task A_range_may_cross_parts()
    {
        var bucket = await host.BucketAsync();
        byte[][] contents = [ObjectExtensions.Bytes(PartSize, 1), ObjectExtensions.Bytes(PartSize, 2), ObjectExtensions.Bytes(10, 3)];
        var upload = await BeginAsync(bucket, "key");
        var parts = new List<PartETag>();
        foreach (var content in contents)
            parts.Add(await PartAsync(upload, parts.Count + 1, content));
        await CompleteAsync(upload, parts);
        var whole = contents.SelectMany(content => content).ToArray();
        var end = whole.Length - 1;
        (int, int)[] ranges = [(PartSize - 3, PartSize + 3), (PartSize, 2 * PartSize), (2 * PartSize - 1, end), (end - 4, end)];
        foreach (var (from, to) in ranges)
            Assert.Equal(whole[from..(to + 1)], await _s3.BytesAsync(bucket, "key", new ByteRange(from, to)));
    }

    [Fact]
    public async Task Completing_again_answers_as_before_and_makes_no_second_event()
    {
        var bucket = await host.BucketAsync();
        var queue = SentEvents.Queue(bucket);
        await NotificationTests.NotifyAsync(_s3, bucket, queue, "s3:ObjectCreated:*");
        var upload = await BeginAsync(bucket, "key");
        var part = await PartAsync(upload, 1, ObjectExtensions.Bytes(10));
        var first = await CompleteAsync(upload, [part]);
        var second = await CompleteAsync(upload, [part]);
        Assert.Equal(first.ETag, second.ETag);
        Assert.Equal("ObjectCreated:CompleteMultipartUpload", Assert.Single(host.Records(queue)).GetProperty("eventName").GetString());
    }

    [Fact]
    public async Task A_completion_must_name_what_was_uploaded()
    {
        var bucket = await host.BucketAsync();
        var upload = await BeginAsync(bucket, "key");
        var small = await PartAsync(upload, 1, ObjectExtensions.Bytes(10));
        var last = await PartAsync(upload, 2, ObjectExtensions.Bytes(10));
        await Refusal.ExpectAsync(400, "EntityTooSmall", () => CompleteAsync(upload, [small, last]));
        await Refusal.ExpectAsync(400, "InvalidPart", () => CompleteAsync(upload, [new PartETag(1, "\"other\"")]));
        await Refusal.ExpectAsync(400, "InvalidPart", () => CompleteAsync(upload, [new PartETag(3, small.ETag)]));
        var other = upload with { UploadId = upload.UploadId + "x" };
        await Refusal.ExpectAsync(404, "NoSuchUpload", () => CompleteAsync(other, [small]));
        await CompleteAsync(upload, [last]);
    }

    [Fact]
    public async Task A_part_uploaded_again_replaces_the_first()
    {
        var bucket = await host.BucketAsync();
        var upload = await BeginAsync(bucket, "key");
        await PartAsync(upload, 1, ObjectExtensions.Bytes(50_000, 1));
        var part = await PartAsync(upload, 1, ObjectExtensions.Bytes(50_000, 2));
        await CompleteAsync(upload, [part]);
        Assert.Equal(ObjectExtensions.Bytes(50_000, 2), await _s3.BytesAsync(bucket, "key"));
    }

    [Fact]
    public async Task An_aborted_upload_is_gone_with_its_parts()
    {
        var bucket = await host.BucketAsync();
        var upload = await BeginAsync(bucket, "key");
        var part = await PartAsync(upload, 1, ObjectExtensions.Bytes(10));
        await _s3.AbortMultipartUploadAsync(bucket, "key", upload.UploadId);
        await Refusal.ExpectAsync(404, "NoSuchUpload", () => PartAsync(upload, 1, ObjectExtensions.Bytes(10)));
        await Refusal.ExpectAsync(404, "NoSuchUpload", () => CompleteAsync(upload, [part]));
        await Refusal.ExpectAsync(404, "NoSuchUpload", () => _s3.AbortMultipartUploadAsync(bucket, "key", upload.UploadId));
    }

    [Fact]
    public async Task Only_one_of_two_uploads_that_want_to_be_first_is_completed()
    {
        var bucket = await host.BucketAsync();
        var uploads = new[] { await BeginAsync(bucket, "key"), await BeginAsync(bucket, "key") };
        var outcomes = await Task.WhenAll(uploads.Select(async upload =>
        {
            var part = await PartAsync(upload, 1, ObjectExtensions.Bytes(10));
            return await Record.ExceptionAsync(() => CompleteAsync(upload, [part], complete => complete.IfNoneMatch = "*"));
        }));
        var refused = Assert.IsType<AmazonS3Exception>(Assert.Single(outcomes, outcome => outcome is not null));
        Assert.Equal(HttpStatusCode.PreconditionFailed, refused.StatusCode);
    }

    [Fact]
    public async Task Parts_and_uploads_are_listed_page_by_page()
    {
        var bucket = await host.BucketAsync();
        var upload = await BeginAsync(bucket, "a");
        var again = await BeginAsync(bucket, "a");
        await BeginAsync(bucket, "folder/b");
        foreach (var number in new[] { 1, 2, 5 })
            await PartAsync(upload, number, ObjectExtensions.Bytes(number));

        var request = new ListPartsRequest { BucketName = bucket, Key = "a", UploadId = upload.UploadId, MaxParts = 2 };
        var parts = await _s3.ListPartsAsync(request);
        Assert.Equal((true, 2), (parts.IsTruncated, parts.NextPartNumberMarker));
        Assert.Equal([1, 2], parts.Parts.Select(part => part.PartNumber));
        request.PartNumberMarker = "2";
        var rest = await _s3.ListPartsAsync(request);
        Assert.Equal((5, 5L), (rest.Parts.Single().PartNumber, rest.Parts.Single().Size));

        var page = await _s3.ListMultipartUploadsAsync(new ListMultipartUploadsRequest { BucketName = bucket, MaxUploads = 1 });
        Assert.Equal((upload.UploadId, true), (page.MultipartUploads.Single().UploadId, page.IsTruncated));
        var next = await _s3.ListMultipartUploadsAsync(new ListMultipartUploadsRequest
        {
            BucketName = bucket,
            KeyMarker = page.NextKeyMarker,
            UploadIdMarker = page.NextUploadIdMarker,
            Delimiter = "/",
        });
        Assert.Equal(again.UploadId, next.MultipartUploads.Single().UploadId);
        Assert.Equal(["folder/"], next.CommonPrefixes);
    }

    [Fact]
    public async Task A_part_can_be_a_range_of_another_object()
    {
        var bucket = await host.BucketAsync();
        var source = ObjectExtensions.Bytes(100_000);
        await _s3.PutAsync(bucket, "source", source);
        var upload = await BeginAsync(bucket, "key");
        var request = new CopyPartRequest
        {
            SourceBucket = bucket,
            SourceKey = "source",
            DestinationBucket = bucket,
            DestinationKey = "key",
            UploadId = upload.UploadId,
            PartNumber = 1,
            FirstByte = 1000,
            LastByte = 50_999,
        };
        var copied = await _s3.CopyPartAsync(request);
        await CompleteAsync(upload, [new PartETag(1, copied.ETag)]);
        Assert.Equal(source[1000..51_000], await _s3.BytesAsync(bucket, "key"));
        request.LastByte = 100_000;
        await Refusal.ExpectAsync(404, "NoSuchUpload", () => _s3.CopyPartAsync(request));
    }

    [Fact]
    public async Task Parts_that_are_copies_of_a_whole_object_outlive_it()
    {
        var bucket = await host.BucketAsync();
        var block = ObjectExtensions.Bytes(PartSize);
        await _s3.PutAsync(bucket, "block", block);
        var upload = await BeginAsync(bucket, "key", begin =>
        {
            begin.ChecksumAlgorithm = ChecksumAlgorithm.CRC32;
            begin.ChecksumType = ChecksumType.FULL_OBJECT;
        });
        var parts = new List<PartETag>();
        for (var number = 1; number <= 2; number++)
        {
            var copied = await _s3.CopyPartAsync(new()
            {
                SourceBucket = bucket,
                SourceKey = "block",
                DestinationBucket = bucket,
                DestinationKey = "key",
                UploadId = upload.UploadId,
                PartNumber = number,
            });
            parts.Add(new(number, copied.ETag));
        }
        await _s3.DeleteObjectAsync(bucket, "block");
        await CompleteAsync(upload, parts, complete => complete.ChecksumType = ChecksumType.FULL_OBJECT);

        byte[] whole = [.. block, .. block];
        Assert.Equal(whole, await _s3.BytesAsync(bucket, "key"));
        var head = await _s3.GetObjectMetadataAsync(
            new GetObjectMetadataRequest { BucketName = bucket, Key = "key", ChecksumMode = ChecksumMode.ENABLED });
        Assert.Equal(ChecksumTests.Compute("CRC32", whole), head.ChecksumCRC32);
    }

    [Theory]
    [InlineData("CRC32", "COMPOSITE")]
    [InlineData("CRC32", "FULL_OBJECT")]
    [InlineData("SHA256", "COMPOSITE")]
    public async Task The_object_s_checksum_is_made_of_its_parts(string algorithm, string type)
    {
        var bucket = await host.BucketAsync();
        var upload = await BeginAsync(bucket, $"{algorithm}-{type}", begin =>
        {
            begin.ChecksumAlgorithm = ChecksumAlgorithm.FindValue(algorithm);
            begin.ChecksumType = ChecksumType.FindValue(type);
        });
        byte[][] contents = [ObjectExtensions.Bytes(PartSize, 1), ObjectExtensions.Bytes(1000, 2)];
        var parts = new List<PartETag>();
        foreach (var content in contents)
            parts.Add(await PartAsync(upload, parts.Count + 1, content, ChecksumAlgorithm.FindValue(algorithm)));
        await CompleteAsync(upload, parts, complete => complete.ChecksumType = ChecksumType.FindValue(type));
        var whole = contents.SelectMany(content => content).ToArray();
        var head = await _s3.GetObjectMetadataAsync(
            new GetObjectMetadataRequest { BucketName = bucket, Key = upload.Key, ChecksumMode = ChecksumMode.ENABLED });
        Assert.Equal(type, head.ChecksumType.Value);
        Assert.Equal(
            type == "FULL_OBJECT" ? ChecksumTests.Compute(algorithm, whole) : ChecksumTests.Compose(algorithm, contents),
            head.ChecksumCRC32 ?? head.ChecksumSHA256);
        Assert.Equal(whole, await _s3.BytesAsync(bucket, upload.Key));
    }

    [Fact]
    public async Task An_upload_of_composed_checksums_is_completed_only_with_each_part_s()
    {
        var bucket = await host.BucketAsync();
        var upload = await BeginAsync(bucket, "key", begin => begin.ChecksumAlgorithm = ChecksumAlgorithm.SHA256);
        var part = await PartAsync(upload, 1, ObjectExtensions.Bytes(10), ChecksumAlgorithm.SHA256);
        await Refusal.ExpectAsync(400, "InvalidRequest", () => CompleteAsync(upload, [new PartETag(1, part.ETag)]));
        await CompleteAsync(upload, [part]);
    }

    sealed record Begun(string Bucket, string Key, string UploadId);

    async Task<Begun> BeginAsync(string bucket, string key, Action<InitiateMultipartUploadRequest>? configure = null)
    {
        var request = new InitiateMultipartUploadRequest { BucketName = bucket, Key = key };
        configure?.Invoke(request);
        return new Begun(bucket, key, (await _s3.InitiateMultipartUploadAsync(request)).UploadId);
    }

    async Task<PartETag> PartAsync(Begun upload, int number, byte[] bytes, ChecksumAlgorithm? algorithm = null)
    {
        var request = new UploadPartRequest
        {
            BucketName = upload.Bucket,
            Key = upload.Key,
            UploadId = upload.UploadId,
            PartNumber = number,
            InputStream = new MemoryStream(bytes),
        };
        if (algorithm is not null) request.ChecksumAlgorithm = algorithm;
        var response = await _s3.UploadPartAsync(request);
        return new PartETag(number, response.ETag) { ChecksumCRC32 = response.ChecksumCRC32, ChecksumSHA256 = response.ChecksumSHA256 };
    }

    Task<CompleteMultipartUploadResponse> CompleteAsync(
        Begun upload, IEnumerable<PartETag> parts, Action<CompleteMultipartUploadRequest>? configure = null)
    {
        var request = new CompleteMultipartUploadRequest
        {
            BucketName = upload.Bucket,
            Key = upload.Key,
            UploadId = upload.UploadId,
            PartETags = [.. parts],
        };
        configure?.Invoke(request);
        return _s3.CompleteMultipartUploadAsync(request);
    }
}
