using OnPut.Local.S3.Objects;
using OnPut.Local.S3.Requests;
using OnPut.Local.S3.Store;

namespace OnPut.Local.S3.Operations.Objects;

internal sealed class DeleteObject(S3Store store, VersionWriter versions) : IOperation
{
    public async Task AnswerAsync(S3Request request)
    {
        var condition = WriteCondition.Of(request);
        var versionId = request.VersionId;
        var result = await store.ChangeAsync(
            change =>
            {
                var bucket = BucketTable.Get(change.Connection, request.Bucket);
                return versions.Delete(change, bucket, new Deletion(request.Key, versionId, condition), request.Requester);
            },
            request.Aborted);
        request.Response.StatusCode = 204;
        if (result.VersionId is not null) request.Response.Headers["x-amz-version-id"] = result.VersionId;
        if (result.IsDeleteMarker) request.Response.Headers["x-amz-delete-marker"] = "true";
    }
}
