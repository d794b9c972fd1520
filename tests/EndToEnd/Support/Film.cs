using System.Buffers.Binary;
using System.Text;
using Amazon.S3;
using Amazon.S3.Model;

namespace OnPut.EndToEnd.Support;

/// <summary>A film of five gigabytes whose description stands behind its pictures, as a camera leaves it: 1,920 x 1,080 for an hour.</summary>
static class Film
{
    public const int Width = 1920;
    public const int Height = 1080;
    public const long DurationMs = 3_600_000;

    const int FirstPart = 5 << 20;
    const int Block = 100 << 20;
    const int Blocks = 50;
    const uint UnitsPerSecond = 1_000;

    /// <summary>Uploads it in parts; the pictures are copies of one block of zeros, so that they are sent once.</summary>
    /// <returns>Its size.</returns>
    public static async Task<long> UploadAsync(RunningCloud cloud, string key)
    {
        await cloud.S3.PutBucketAsync("blocks");
        await cloud.S3.PutObjectAsync(new()
        {
            BucketName = "blocks",
            Key = "zeros",
            InputStream = new MemoryStream(new byte[Block]),
            ChecksumAlgorithm = ChecksumAlgorithm.CRC32,
        });
        // By the algorithm of the block, whose bytes the store then need not read again.
        var begun = await cloud.S3.InitiateMultipartUploadAsync(new InitiateMultipartUploadRequest
        {
            BucketName = cloud.SourceBucket,
            Key = key,
            ChecksumAlgorithm = ChecksumAlgorithm.CRC32,
            ChecksumType = ChecksumType.FULL_OBJECT,
        });
        var upload = begun.UploadId;
        var (head, description) = (Head(), Description());
        var parts = new PartETag[Blocks + 2];
        parts[0] = await PutPartAsync(cloud, key, upload, 1, head);
        await Parallel.ForAsync(1, Blocks + 1, new ParallelOptions { MaxDegreeOfParallelism = 4 }, async (index, cancellationToken) =>
        {
            var copied = await cloud.S3.CopyPartAsync(
                new()
                {
                    SourceBucket = "blocks",
                    SourceKey = "zeros",
                    DestinationBucket = cloud.SourceBucket,
                    DestinationKey = key,
                    UploadId = upload,
                    PartNumber = index + 1,
                },
                cancellationToken);
            parts[index] = new(index + 1, copied.ETag);
        });
        parts[^1] = await PutPartAsync(cloud, key, upload, parts.Length, description);
        await cloud.S3.CompleteMultipartUploadAsync(
            new() { BucketName = cloud.SourceBucket, Key = key, UploadId = upload, PartETags = [.. parts] });
        return head.Length + ((long)Blocks * Block) + description.Length;
    }

    static async Task<PartETag> PutPartAsync(RunningCloud cloud, string key, string upload, int number, byte[] content)
    {
        var answer = await cloud.S3.UploadPartAsync(new()
        {
            BucketName = cloud.SourceBucket,
            Key = key,
            UploadId = upload,
            PartNumber = number,
            InputStream = new MemoryStream(content),
        });
        return new(number, answer.ETag);
    }

    /// <summary>The brand, and the head of a box of pictures whose size takes 64 bits.</summary>
    static byte[] Head()
    {
        byte[] brand = Box("ftyp", "isom"u8.ToArray(), U32(512), "isomavc1"u8.ToArray());
        var size = new byte[8];
        BinaryPrimitives.WriteInt64BigEndian(size, FirstPart - brand.Length + ((long)Blocks * Block));
        var head = new byte[FirstPart];
        ((byte[])[.. brand, .. U32(1), .. "mdat"u8, .. size]).CopyTo(head, 0);
        return head;
    }

    static byte[] Description() => Box(
        "moov",
        Box("mvhd", new byte[12], U32(UnitsPerSecond), U32((uint)(DurationMs * UnitsPerSecond / 1_000)), new byte[80]),
        Box(
            "trak",
            Box(
                "tkhd", U32(7), new byte[8], U32(1), new byte[24], U32(1 << 16), new byte[12], U32(1 << 16), new byte[16],
                U32(Width << 16), U32(Height << 16)),
            Box(
                "mdia",
                Box("mdhd", new byte[12], U32(600), U32((uint)(DurationMs * 600 / 1_000)), U32(0)),
                Box("hdlr", new byte[8], "vide"u8.ToArray(), new byte[13]),
                Box("minf", Box("stbl", Box("stsd", U32(0), U32(1), Box("avc1", new byte[24], U16(Width), U16(Height), new byte[50])))))));

    static byte[] Box(string type, params byte[][] parts)
    {
        byte[] content = [.. parts.SelectMany(part => part)];
        return [.. U32((uint)content.Length + 8), .. Encoding.ASCII.GetBytes(type), .. content];
    }

    static byte[] U16(ushort value)
    {
        var bytes = new byte[2];
        BinaryPrimitives.WriteUInt16BigEndian(bytes, value);
        return bytes;
    }

    static byte[] U32(uint value)
    {
        var bytes = new byte[4];
        BinaryPrimitives.WriteUInt32BigEndian(bytes, value);
        return bytes;
    }
}
