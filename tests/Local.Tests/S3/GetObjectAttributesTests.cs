using Amazon.S3;
using Amazon.S3.Model;

namespace OnPut.Local.Tests.S3;

public sealed class GetObjectAttributesTests(S3Host host)
{
    readonly AmazonS3Client _s3 = host.Client;

    [Fact]
    public async Task What_is_asked_for_is_answered_and_no_more()
    {
        var bucket = await host.BucketAsync();
        var put = await _s3.PutAsync(bucket, "key", "hello");
        var all = await _s3.GetObjectAttributesAsync(new GetObjectAttributesRequest
        {
            BucketName = bucket,
            Key = "key",
            ObjectAttributes =
            [
                ObjectAttributes.ETag, ObjectAttributes.Checksum, ObjectAttributes.ObjectParts, ObjectAttributes.StorageClass,
                ObjectAttributes.ObjectSize,
            ],
        });
        Assert.Equal(put.ETag.Trim('"'), all.ETag);
        Assert.Equal((5, S3StorageClass.Standard, "NhCmhg=="), (all.ObjectSize, all.StorageClass, all.Checksum.ChecksumCRC32));
        Assert.Null(all.ObjectParts);

        var size = await _s3.GetObjectAttributesAsync(
            new GetObjectAttributesRequest { BucketName = bucket, Key = "key", ObjectAttributes = [ObjectAttributes.ObjectSize] });
        Assert.Equal((5, null), (size.ObjectSize, size.ETag));
    }
}
