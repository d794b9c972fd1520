using OnPut.Local.S3.Errors;
using OnPut.Local.S3.Requests;
using OnPut.Local.S3.Store;

namespace OnPut.Local.S3.Operations.Annotations;

internal sealed class GetObjectAnnotation(S3Store store) : IOperation
{
    public async Task AnswerAsync(S3Request request)
    {
        var name = AnnotationName.Of(request);
        var (bucket, version, found) = store.Read(connection =>
        {
            var bucket = BucketTable.Get(connection, request.Bucket);
            var version = RequestedVersion.Find(connection, bucket, request);
            return (bucket, version, AnnotationTable.Find(connection, version, name));
        });
        if (found is not var (annotation, payload)) throw AnnotationErrors.NoSuchAnnotation(name);
        var response = request.Response;
        response.SetObjectVersionId(bucket, version);
        response.SetETag(annotation.ETag);
        response.SetEncryption();
        if (request.WantsChecksum) response.SetChecksum(annotation.Checksum);
        response.Headers.LastModified = RequestedVersion.HttpDate(annotation.Modified);
        response.ContentType = "application/octet-stream";
        response.ContentLength = payload.Length;
        await response.Body.WriteAsync(payload, request.Aborted);
    }
}
