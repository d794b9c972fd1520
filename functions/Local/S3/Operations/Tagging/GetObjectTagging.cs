using OnPut.Local.S3.Requests;
using OnPut.Local.S3.Store;
using OnPut.Local.S3.Xml;

namespace OnPut.Local.S3.Operations.Tagging;

internal sealed class GetObjectTagging(S3Store store) : IOperation
{
    public Task AnswerAsync(S3Request request)
    {
        var (bucket, version) = store.Read(connection =>
        {
            var bucket = BucketTable.Get(connection, request.Bucket);
            return (bucket, RequestedVersion.Find(connection, bucket, request));
        });
        request.Response.SetVersionId(bucket, version);
        return request.Response.WriteXmlAsync("Tagging", xml => TaggingXml.Write(xml, version.Tags), request.Aborted);
    }
}
