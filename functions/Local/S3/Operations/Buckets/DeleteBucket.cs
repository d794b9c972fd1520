using OnPut.Local.S3.Errors;
using OnPut.Local.S3.Multipart;
using OnPut.Local.S3.Requests;
using OnPut.Local.S3.Store;

namespace OnPut.Local.S3.Operations.Buckets;

internal sealed class DeleteBucket(S3Store store) : IOperation
{
    public async Task AnswerAsync(S3Request request)
    {
        await store.ChangeAsync(change => Delete(change, request.Bucket), request.Aborted);
        request.Response.StatusCode = 204;
    }

    static void Delete(Change change, string name)
    {
        var bucket = BucketTable.Get(change.Connection, name);
        if (!BucketTable.IsEmpty(change.Connection, bucket)) throw BucketErrors.NotEmpty(name);
        change.Release(UploadTable.DeleteAll(change.Connection, bucket));
        BucketTable.Delete(change.Connection, bucket);
    }
}
