using OnPut.Local.S3.Requests;
using OnPut.Local.S3.Store;

namespace OnPut.Local.S3.Operations.Buckets;

internal sealed class HeadBucket(S3Store store) : IOperation
{
    public Task AnswerAsync(S3Request request)
    {
        var bucket = store.Read(connection => BucketTable.Get(connection, request.Bucket));
        request.Response.ContentType = "application/xml";
        request.Response.Headers["x-amz-bucket-arn"] = "arn:aws:s3:::" + bucket.Name;
        request.Response.Headers["x-amz-bucket-region"] = bucket.Region;
        request.Response.Headers["x-amz-access-point-alias"] = "false";
        return Task.CompletedTask;
    }
}
