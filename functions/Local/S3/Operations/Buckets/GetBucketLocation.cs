using OnPut.Local.S3.Requests;
using OnPut.Local.S3.Store;
using OnPut.Local.S3.Xml;

namespace OnPut.Local.S3.Operations.Buckets;

internal sealed class GetBucketLocation(S3Store store) : IOperation
{
    public Task AnswerAsync(S3Request request)
    {
        var bucket = store.Read(connection => BucketTable.Get(connection, request.Bucket));
        return request.Response.WriteXmlAsync(
            "LocationConstraint",
            xml =>
            {
                // The first region has no constraint: an empty element.
                if (bucket.Region != LocalAccount.Region) xml.WriteString(bucket.Region);
            },
            request.Aborted);
    }
}
