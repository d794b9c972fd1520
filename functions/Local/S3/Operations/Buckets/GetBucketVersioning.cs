using OnPut.Local.S3.Requests;
using OnPut.Local.S3.Store;
using OnPut.Local.S3.Xml;

namespace OnPut.Local.S3.Operations.Buckets;

internal sealed class GetBucketVersioning(S3Store store) : IOperation
{
    public Task AnswerAsync(S3Request request)
    {
        var bucket = store.Read(connection => BucketTable.Get(connection, request.Bucket));
        return request.Response.WriteXmlAsync(
            "VersioningConfiguration",
            xml => xml.Value("Status", bucket.Versioning == Versioning.None ? null : bucket.Versioning.ToString()),
            request.Aborted);
    }
}
