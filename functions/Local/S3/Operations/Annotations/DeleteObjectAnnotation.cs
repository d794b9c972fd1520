using OnPut.Local.S3.Notifications;
using OnPut.Local.S3.Objects;
using OnPut.Local.S3.Requests;
using OnPut.Local.S3.Store;

namespace OnPut.Local.S3.Operations.Annotations;

/// <summary>To delete what is not there is no error, and tells nobody.</summary>
internal sealed class DeleteObjectAnnotation(S3Store store, VersionWriter versions) : IOperation
{
    public async Task AnswerAsync(S3Request request)
    {
        var name = AnnotationName.Of(request);
        var (bucket, version) = await store.ChangeAsync(
            change => versions.Describe(change, request, EventNames.AnnotationDelete, (connection, version) =>
            {
                AnnotatedObject.RequireMatch(request, version);
                return AnnotationTable.Delete(connection, version, name);
            }),
            request.Aborted);
        request.Response.StatusCode = 204;
        request.Response.SetObjectVersionId(bucket, version);
    }
}
