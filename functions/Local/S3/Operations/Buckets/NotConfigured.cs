using OnPut.Local.S3.Errors;
using OnPut.Local.S3.Requests;
using OnPut.Local.S3.Store;

namespace OnPut.Local.S3.Operations.Buckets;

/// <summary>What S3 answers about a part of a bucket's configuration that was never set.</summary>
internal sealed class NotConfigured(S3Store store, string code, string message) : IOperation
{
    public Task AnswerAsync(S3Request request)
    {
        var bucket = store.Read(connection => BucketTable.Get(connection, request.Bucket));
        throw BucketErrors.NotConfigured(code, message, bucket.Name);
    }
}
