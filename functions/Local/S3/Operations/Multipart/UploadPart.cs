using OnPut.Local.S3.Checksums;
using OnPut.Local.S3.Errors;
using OnPut.Local.S3.Multipart;
using OnPut.Local.S3.Requests;
using OnPut.Local.S3.Store;

namespace OnPut.Local.S3.Operations.Multipart;

internal sealed class UploadPart(S3Store store, TimeProvider time) : IOperation
{
    public async Task AnswerAsync(S3Request request)
    {
        var number = request.PartNumber();
        var expected = ExpectedDigests.Of(request);
        var upload = store.Read(connection => UploadRequest.FindUpload(connection, request));
        if (upload.ChosenAlgorithm is { } chosen && expected.Algorithm is { } sent && sent != chosen)
            throw UploadErrors.OtherAlgorithm(chosen.Name, sent.Name);
        using var body = await ReceivedBody.ReceiveAsync(request, store.Contents, expected, upload.Algorithm);
        var checksum = Checksum.OfWhole(upload.Algorithm, body.Digests.Of(upload.Algorithm));
        var part = new StoredPart(number, body.Digests.ETag, checksum.Value, time.GetUtcNow(), body.Content);
        await store.ChangeAsync(
            change => PartTable.Put(change, UploadRequest.FindUpload(change.Connection, request), part), request.Aborted);
        body.Keep();
        request.Response.SetETag(part.ETag);
        request.Response.SetEncryption();
        var answered = expected.Algorithm ?? upload.Algorithm;
        request.Response.Headers[answered.Header] = Convert.ToBase64String(body.Digests.Of(answered));
    }
}
