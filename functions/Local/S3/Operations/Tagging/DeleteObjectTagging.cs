using OnPut.Local.S3.Notifications;
using OnPut.Local.S3.Objects;
using OnPut.Local.S3.Requests;
using OnPut.Local.S3.Store;

namespace OnPut.Local.S3.Operations.Tagging;

internal sealed class DeleteObjectTagging(S3Store store, VersionWriter versions) : IOperation
{
    public async Task AnswerAsync(S3Request request)
    {
        var (bucket, version) = await store.ChangeAsync(
            change => versions.SetTags(change, request, TagSet.None, EventNames.TaggingDelete), request.Aborted);
        request.Response.StatusCode = 204;
        request.Response.SetVersionId(bucket, version);
    }
}
