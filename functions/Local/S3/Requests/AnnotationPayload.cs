using System.Text.Unicode;
using OnPut.Local.S3.Checksums;
using OnPut.Local.S3.Errors;

namespace OnPut.Local.S3.Requests;

/// <summary>The text of an annotation, proven to be text and what the client says that it is.</summary>
internal sealed record AnnotationPayload(byte[] Bytes, string ETag, Checksum Checksum)
{
    /// <exception cref="Http.ServiceException">Empty, too large, no UTF-8, or not what was announced.</exception>
    public static async Task<AnnotationPayload> ReadAsync(S3Request request)
    {
        var expected = ExpectedDigests.Of(request);
        var algorithm = expected.Algorithm ?? ChecksumAlgorithm.Crc64Nvme;
        if (request.Payload.Length > Limits.AnnotationBytes) throw AnnotationErrors.TooLarge(request.Payload.Length.Value);
        var buffer = new byte[Limits.AnnotationBytes + 1];
        var count = await request.Body.ReadAtLeastAsync(buffer, buffer.Length, throwOnEndOfStream: false, request.Aborted);
        if (count == buffer.Length) throw AnnotationErrors.TooLarge(count);
        if (count == 0) throw AnnotationErrors.Empty();
        using var hasher = new BodyHasher(algorithm);
        hasher.Append(buffer.AsSpan(0, count));
        var digests = hasher.Finish();
        expected.Verify(digests);
        if (!Utf8.IsValid(buffer.AsSpan(0, count))) throw AnnotationErrors.NotText();
        return new AnnotationPayload(buffer[..count], digests.ETag, Checksum.OfWhole(algorithm, digests.Of(algorithm)));
    }
}
