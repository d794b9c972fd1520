using Amazon.Runtime;
using Amazon.S3;
using Amazon.S3.Model;
using OnPut.Local.S3.Checksums;
using ChecksumAlgorithm = OnPut.Local.S3.Checksums.ChecksumAlgorithm;

namespace OnPut.Local.Tests.S3;

public sealed class ChecksumTests(S3Host host)
{
    readonly AmazonS3Client _s3 = host.Client;

    [Theory]
    [InlineData("CRC32", "cbf43926")]
    [InlineData("CRC32C", "e3069283")]
    [InlineData("CRC64NVME", "ae8b14860a799888")]
    public void The_check_value_of_each_crc_is_its_catalogue_s(string name, string expected)
    {
        using var hasher = ChecksumAlgorithm.Find(name)!.CreateHasher();
        hasher.Append("1234"u8);
        hasher.Append("56789"u8);
        Assert.Equal(expected, Convert.ToHexStringLower(hasher.Finish()));
    }

    [Theory]
    [InlineData(0)]
    [InlineData(1)]
    [InlineData(1000)]
    [InlineData(4096)]
    public void Checksums_of_two_pieces_combine_into_that_of_both(int at)
    {
        var bytes = ObjectExtensions.Bytes(4096);
        Assert.All([Crc.Crc32, Crc.Crc32C, Crc.Crc64Nvme], crc => Assert.Equal(
            crc.Append(0, bytes),
            crc.Combine(crc.Append(0, bytes.AsSpan(0, at)), crc.Append(0, bytes.AsSpan(at)), bytes.Length - at)));
    }

    [Fact]
    public async Task Each_algorithm_is_verified_stored_and_answered()
    {
        var bucket = await host.BucketAsync();
        foreach (var name in new[] { "CRC32", "CRC32C", "CRC64NVME", "SHA1", "SHA256" })
        {
            var checksum = Compute(name, "hello"u8);
            var put = await _s3.PutAsync(bucket, name, "hello", request => Set(request, name, checksum));
            var get = await HeadAsync(bucket, name);
            Assert.Equal(checksum, Value(get, name));
            Assert.Equal(Amazon.S3.ChecksumType.FULL_OBJECT, get.ChecksumType);
            Assert.Equal(Amazon.S3.ChecksumType.FULL_OBJECT, put.ChecksumType);
        }
        Assert.Equal("NhCmhg==", (await HeadAsync(bucket, "CRC32")).ChecksumCRC32);
    }

    [Theory]
    [InlineData("CRC32")]
    [InlineData("CRC32C")]
    [InlineData("CRC64NVME")]
    [InlineData("SHA1")]
    [InlineData("SHA256")]
    public async Task A_wrong_checksum_in_a_header_stores_nothing(string name)
    {
        var bucket = await host.BucketAsync();
        await Refusal.ExpectAsync(
            400, "BadDigest", () => _s3.PutAsync(bucket, "key", "hello", put => Set(put, name, Compute(name, "other"u8))));
        Assert.Empty(await _s3.KeysAsync(bucket));
    }

    [Fact]
    public async Task A_value_that_cannot_be_a_checksum_is_refused()
    {
        var bucket = await host.BucketAsync();
        await Refusal.ExpectAsync(400, "InvalidRequest", () => _s3.PutAsync(bucket, "key", "hello", put => put.ChecksumCRC32 = "short"));
    }

    [Fact]
    public async Task Without_a_checksum_s3_adds_its_own()
    {
        var bucket = await host.BucketAsync();
        using var plain = host.NewClient(config => config.RequestChecksumCalculation = RequestChecksumCalculation.WHEN_REQUIRED);
        await plain.PutAsync(bucket, "key", "123456789");
        Assert.Equal(Convert.ToBase64String(Convert.FromHexString("ae8b14860a799888")), (await HeadAsync(bucket, "key")).ChecksumCRC64NVME);
    }

    [Fact]
    public async Task A_checksum_is_answered_only_when_asked_for()
    {
        var bucket = await host.BucketAsync();
        await _s3.PutAsync(bucket, "key");
        Assert.Null((await _s3.GetObjectMetadataAsync(new GetObjectMetadataRequest { BucketName = bucket, Key = "key" })).ChecksumCRC32);
    }

    Task<GetObjectMetadataResponse> HeadAsync(string bucket, string key) => _s3.GetObjectMetadataAsync(
        new GetObjectMetadataRequest { BucketName = bucket, Key = key, ChecksumMode = ChecksumMode.ENABLED });

    internal static string Compose(string name, IReadOnlyList<byte[]> parts) =>
        $"{Compute(name, parts.SelectMany(part => Convert.FromBase64String(Compute(name, part))).ToArray())}-{parts.Count}";

    internal static string Compute(string name, ReadOnlySpan<byte> bytes)
    {
        using var hasher = ChecksumAlgorithm.Find(name)!.CreateHasher();
        hasher.Append(bytes);
        return Convert.ToBase64String(hasher.Finish());
    }

    static void Set(PutObjectRequest put, string name, string value)
    {
        switch (name)
        {
            case "CRC32": put.ChecksumCRC32 = value; break;
            case "CRC32C": put.ChecksumCRC32C = value; break;
            case "CRC64NVME": put.ChecksumCRC64NVME = value; break;
            case "SHA1": put.ChecksumSHA1 = value; break;
            default: put.ChecksumSHA256 = value; break;
        }
    }

    static string? Value(GetObjectMetadataResponse response, string name) => name switch
    {
        "CRC32" => response.ChecksumCRC32,
        "CRC32C" => response.ChecksumCRC32C,
        "CRC64NVME" => response.ChecksumCRC64NVME,
        "SHA1" => response.ChecksumSHA1,
        _ => response.ChecksumSHA256,
    };
}
