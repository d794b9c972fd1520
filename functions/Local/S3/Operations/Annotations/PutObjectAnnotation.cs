using OnPut.Local.S3.Errors;
using OnPut.Local.S3.Notifications;
using OnPut.Local.S3.Objects;
using OnPut.Local.S3.Requests;
using OnPut.Local.S3.Store;
using OnPut.Local.S3.Xml;

namespace OnPut.Local.S3.Operations.Annotations;

internal sealed class PutObjectAnnotation(S3Store store, VersionWriter versions, TimeProvider time) : IOperation
{
    public async Task AnswerAsync(S3Request request)
    {
        var name = AnnotationName.Of(request);
        var payload = await AnnotationPayload.ReadAsync(request);
        var annotation = new Annotation(name, payload.ETag, payload.Checksum, time.GetUtcNow(), payload.Bytes.Length);
        var (bucket, version) = await store.ChangeAsync(
            change => versions.Describe(change, request, EventNames.AnnotationPut, (connection, version) =>
            {
                AnnotatedObject.RequireMatch(request, version);
                if (AnnotationTable.CountOthers(connection, version, name) >= Limits.Annotations) throw AnnotationErrors.TooMany();
                AnnotationTable.Put(connection, version, annotation, payload.Bytes);
                return true;
            }),
            request.Aborted);
        request.Response.SetObjectVersionId(bucket, version);
        request.Response.SetETag(annotation.ETag);
        request.Response.SetChecksum(annotation.Checksum);
        request.Response.SetEncryption();
        await request.Response.WriteXmlAsync(
            "PutObjectAnnotationOutput",
            xml =>
            {
                xml.Value("Key", request.Key);
                xml.Value("AnnotationName", name);
            },
            request.Aborted);
    }
}
