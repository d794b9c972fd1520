using OnPut.Local.S3.Lifecycle;
using OnPut.Local.S3.Requests;
using OnPut.Local.S3.Store;

namespace OnPut.Local.S3.Operations.Lifecycle;

internal sealed class DeleteBucketLifecycle(S3Store store) : IOperation
{
    public async Task AnswerAsync(S3Request request)
    {
        await store.ChangeAsync(
            change => LifecycleSetting.Remove(change.Connection, BucketTable.Get(change.Connection, request.Bucket)), request.Aborted);
        request.Response.StatusCode = 204;
    }
}
