using System.Globalization;
using OnPut.Local.S3.Checksums;
using OnPut.Local.S3.Errors;
using OnPut.Local.S3.Multipart;
using OnPut.Local.S3.Requests;
using OnPut.Local.S3.Restoring;
using OnPut.Local.S3.Store;
using OnPut.Local.S3.Xml;

namespace OnPut.Local.S3.Operations.Multipart;

internal sealed class UploadPartCopy(S3Store store, TimeProvider time) : IOperation
{
    const string RangeHeader = "x-amz-copy-source-range";

    public async Task AnswerAsync(S3Request request)
    {
        var number = request.PartNumber();
        var wanted = CopySource.Of(request);
        using var reader = store.BeginReading();
        var upload = reader.Look(connection => UploadRequest.FindUpload(connection, request));
        var (sourceBucket, source) = reader.Look(wanted.Find);
        if (ReadCondition.Of(request, CopySource.Header + "-").FirstBroken(source) is { } broken)
            throw S3Errors.PreconditionFailed("x-amz-copy-source-" + broken);
        reader.Look(connection => ArchivedBytes.Require(connection, source));
        var range = ReadRange(request, source.Size);
        if (range.Length > Limits.SinglePutBytes) throw ObjectErrors.CopySourceTooLarge();
        var segments = reader.Look(connection => SegmentTable.Of(connection, source.Id));
        var part = await ShareAsync(request, number, wanted, source, segments, range)
            ?? await CopyAsync(request, number, upload, reader, segments, range);
        request.Response.SetEncryption();
        if (sourceBucket.Versioning != Versioning.None) request.Response.Headers["x-amz-copy-source-version-id"] = source.VersionId;
        await request.Response.WriteXmlAsync(
            "CopyPartResult",
            xml =>
            {
                xml.Value("LastModified", part.Modified);
                xml.Value("ETag", ETags.Quote(part.ETag));
                xml.Value(upload.Algorithm.Element, upload.ChosenAlgorithm is null ? null : part.Checksum);
            },
            request.Aborted);
    }

    /// <summary>The whole of an object in one piece, whose digests are those that the upload wants, is not written again.</summary>
    /// <returns>Null where it is none, or has been replaced since it was looked up.</returns>
    Task<StoredPart?> ShareAsync(
        S3Request request, int number, CopySource wanted, ObjectVersion source, IReadOnlyList<Segment> segments, ByteRange range) =>
        store.ChangeAsync(
            change =>
            {
                var upload = UploadRequest.FindUpload(change.Connection, request);
                if (source.Parts is not null || range.Length != source.Size || segments is not [var whole]
                    || source.Checksum is not { } checksum || checksum.Algorithm != upload.Algorithm
                    || wanted.Find(change.Connection).Version.Id != source.Id)
                    return null;
                var part = new StoredPart(number, source.ETag, checksum.Value, time.GetUtcNow(), whole.Content);
                PartTable.Put(change, upload, part);
                return part;
            },
            request.Aborted);

    async Task<StoredPart> CopyAsync(
        S3Request request, int number, Upload upload, StoreReader reader, IReadOnlyList<Segment> segments, ByteRange range)
    {
        using var hasher = new BodyHasher(upload.Algorithm);
        await using var content = reader.Open(segments, range.Offset, range.Length);
        using var incoming = await store.Contents.WriteAsync(content, hasher, request.Aborted);
        var digests = hasher.Finish();
        var checksum = Checksum.OfWhole(upload.Algorithm, digests.Of(upload.Algorithm));
        var part = new StoredPart(number, digests.ETag, checksum.Value, time.GetUtcNow(), incoming.Content);
        await store.ChangeAsync(
            change => PartTable.Put(change, UploadRequest.FindUpload(change.Connection, request), part), request.Aborted);
        incoming.Keep();
        return part;
    }

    /// <summary>Stricter than a read's: both ends are given and lie in the object.</summary>
    static ByteRange ReadRange(S3Request request, long size)
    {
        if (request.Header(RangeHeader) is not { } text) return new ByteRange(0, size);
        if (text.Split('=', '-') is not ["bytes", var first, var last]
            || !long.TryParse(first, NumberStyles.None, CultureInfo.InvariantCulture, out var from)
            || !long.TryParse(last, NumberStyles.None, CultureInfo.InvariantCulture, out var to) || to < from)
            throw S3Errors.InvalidArgument(
                "The x-amz-copy-source-range value must be of the form bytes=first-last where first and last are the zero-based "
                + "offsets of the first and last bytes to copy",
                RangeHeader, text);
        return to < size ? new ByteRange(from, to - from + 1) : throw S3Errors.InvalidArgument(
            $"Range specified is not valid for source object of size: {S3Errors.Text(size)}", RangeHeader, text);
    }
}
