using Amazon.S3;
using Amazon.S3.Model;
using OnPut.Objects;

namespace OnPut.Core.Tests.Objects;

public sealed class SourceHeadTests
{
    [Fact]
    public void Everything_that_S3_tells_is_kept()
    {
        var head = new GetObjectMetadataResponse
        {
            ETag = "\"e\"",
            VersionId = "v1",
            ContentLength = 5,
            LastModified = new DateTime(2026, 1, 2, 3, 4, 5, DateTimeKind.Utc),
            StorageClass = S3StorageClass.StandardInfrequentAccess,
            ServerSideEncryptionMethod = ServerSideEncryptionMethod.AWSKMS,
            ServerSideEncryptionKeyManagementServiceKeyId = "arn:aws:kms:us-east-1:000000000000:key/k",
            BucketKeyEnabled = true,
        };
        head.Headers.ContentType = "text/plain";

        var source = Read(head);

        Assert.Equal(("b", "k", "\"e\"", "v1", 5), (source.Bucket, source.Key, source.ETag, source.VersionId, source.Size));
        Assert.Equal(("text/plain", "STANDARD_IA"), (source.ContentType, source.StorageClass));
        Assert.Equal(new DateTimeOffset(2026, 1, 2, 3, 4, 5, TimeSpan.Zero), source.LastModified);
        Assert.Equal(("aws:kms", head.ServerSideEncryptionKeyManagementServiceKeyId, true), (source.Encryption, source.KmsKeyArn, source.IsBucketKeyEnabled));
    }

    [Fact]
    public void What_S3_leaves_out_is_standard_or_nothing()
    {
        var source = Read(new());

        Assert.Equal("STANDARD", source.StorageClass);
        Assert.Null(source.Encryption);
        Assert.Null(source.KmsKeyArn);
        Assert.Null(source.ChecksumAlgorithm);
        Assert.Null(source.LastModified);
        Assert.Null(source.VersionId);
        Assert.Null(source.Tags);
        Assert.Null(source.Rejection);
        Assert.Empty(source.UserMetadata);
        Assert.False(source.IsDerived);
    }

    [Fact]
    public void User_metadata_is_named_without_its_prefix()
    {
        var head = new GetObjectMetadataResponse();
        head.Metadata["x-amz-meta-camera"] = "one";
        head.Metadata["x-amz-meta-x-amz-meta-odd"] = "two";

        Assert.Equal(new Dictionary<string, string> { ["camera"] = "one", ["x-amz-meta-odd"] = "two" }, Read(head).UserMetadata);
    }

    [Fact]
    public void What_a_function_wrote_is_known_by_its_metadata()
    {
        var head = new GetObjectMetadataResponse();
        head.Metadata[DerivedMark.Function] = "Other";

        Assert.True(Read(head).IsDerived);
    }

    public static TheoryData<string, GetObjectMetadataResponse> Checksums => new()
    {
        { "CRC64NVME", new() { ChecksumCRC64NVME = "AAAAAAAAAAA=" } },
        { "CRC32", new() { ChecksumCRC32 = "AAAAAA==" } },
        { "CRC32C", new() { ChecksumCRC32C = "AAAAAA==" } },
        { "SHA1", new() { ChecksumSHA1 = "AAAA" } },
        { "SHA256", new() { ChecksumSHA256 = "AAAA" } },
    };

    [Theory]
    [MemberData(nameof(Checksums), DisableDiscoveryEnumeration = true)]
    public void Checksums_go_by_the_names_that_S3_gives_them(string expected, GetObjectMetadataResponse head) =>
        Assert.Equal(expected, Read(head).ChecksumAlgorithm);

    [Fact]
    public void Tags_are_kept_whatever_their_case_and_none_are_not_the_same_as_not_asked()
    {
        var tags = new GetObjectTaggingResponse { Tagging = [new() { Key = "Team", Value = "red" }, new() { Key = "team", Value = "" }] };

        Assert.Equal(new Dictionary<string, string> { ["Team"] = "red", ["team"] = "" }, Read(new(), tags).Tags);
        Assert.Empty(Read(new(), new() { Tagging = null }).Tags!);
    }

    [Theory]
    [InlineData("GLACIER", true)]
    [InlineData("DEEP_ARCHIVE", true)]
    [InlineData("GLACIER_IR", false)]
    [InlineData("INTELLIGENT_TIERING", false)]
    public void An_archived_object_is_out_of_reach_until_it_is_restored(string storageClass, bool isArchived)
    {
        var head = new GetObjectMetadataResponse { StorageClass = storageClass };
        Assert.Equal(isArchived ? "archived" : null, Read(head).Rejection?.Cause);
        Assert.Equal(storageClass, Read(head).StorageClass);

        head.RestoreExpiration = new DateTime(2026, 1, 2, 0, 0, 0, DateTimeKind.Utc);
        Assert.Null(Read(head).Rejection);
    }

    static SourceObject Read(GetObjectMetadataResponse head, GetObjectTaggingResponse? tags = null) => SourceHead.Read("b", "k", head, tags);
}
