using System.Globalization;
using System.Security.Cryptography;
using OnPut.Local.S3.Checksums;
using OnPut.Local.S3.Errors;
using OnPut.Local.S3.Locking;
using OnPut.Local.S3.Multipart;
using OnPut.Local.S3.Operations.Lifecycle;
using OnPut.Local.S3.Requests;
using OnPut.Local.S3.Store;
using OnPut.Local.S3.Xml;

namespace OnPut.Local.S3.Operations.Multipart;

internal sealed class CreateMultipartUpload(S3Store store, TimeProvider time) : IOperation
{
    const string AlgorithmHeader = "x-amz-checksum-algorithm";
    const string TypeHeader = "x-amz-checksum-type";
    const string IdAlphabet = "ABCDEFGHIJKLMNOPQRSTUVWXYZabcdefghijklmnopqrstuvwxyz0123456789._";
    const int IdLength = 64;

    public async Task AnswerAsync(S3Request request)
    {
        var about = NewObject.Of(request);
        if (about.Hold is not null) throw S3Errors.UnusableHeader(LegalHold.Header);
        var (algorithm, type) = ReadChecksum(request);
        var (upload, abort) = await store.ChangeAsync(
            change =>
            {
                var bucket = BucketTable.Get(change.Connection, request.Bucket);
                var now = time.GetUtcNow();
                var upload = new Upload
                {
                    Id = NewId(CounterTable.NextSequence(change.Connection, now)),
                    Key = request.Key,
                    Initiated = now,
                    Headers = about.Headers,
                    StorageClass = about.StorageClass,
                    Tags = about.Tags,
                    Owner = request.Account,
                    ChosenAlgorithm = algorithm,
                    ChecksumType = type,
                };
                UploadTable.Insert(change.Connection, bucket, upload);
                return (upload, LifecycleHeaders.Abort(change.Connection, bucket, upload));
            },
            request.Aborted);
        request.Response.SetEncryption();
        request.Response.SetAbort(abort);
        if (algorithm is not null)
        {
            request.Response.Headers[AlgorithmHeader] = algorithm.Name;
            request.Response.Headers[TypeHeader] = type.Name();
        }
        await request.Response.WriteXmlAsync(
            "InitiateMultipartUploadResult",
            xml =>
            {
                xml.Value("Bucket", request.Bucket);
                xml.Value("Key", request.Key);
                xml.Value("UploadId", upload.Id);
            },
            request.Aborted);
    }

    static (ChecksumAlgorithm? Algorithm, ChecksumType Type) ReadChecksum(S3Request request)
    {
        var algorithm = ChecksumAlgorithm.Find(request.Header(AlgorithmHeader));
        if (algorithm is null && request.Header(AlgorithmHeader) is not null)
            throw S3Errors.UnknownChecksumAlgorithm();
        if (request.Header(TypeHeader) is not { } name) return (algorithm, (algorithm ?? ChecksumAlgorithm.Crc64Nvme).DefaultMultipartType);
        if (algorithm is null)
            throw S3Errors.InvalidRequest("The x-amz-checksum-type header can only be used with the x-amz-checksum-algorithm header.");
        if (ChecksumTypes.Find(name) is not { } type) throw S3Errors.InvalidRequest("Value for x-amz-checksum-type header is invalid.");
        return algorithm.SupportsMultipart(type)
            ? (algorithm, type)
            : throw S3Errors.InvalidRequest(
                $"The {name} checksum type cannot be used with the {algorithm.Name.ToLowerInvariant()} checksum algorithm.");
    }

    /// <summary>Ids sort as their uploads began, which is the order in which a key's uploads are listed.</summary>
    static string NewId(long sequence) =>
        sequence.ToString("x16", CultureInfo.InvariantCulture) + RandomNumberGenerator.GetString(IdAlphabet, IdLength);
}
