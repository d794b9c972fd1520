using OnPut.Local.S3.Errors;
using OnPut.Local.S3.Lifecycle;
using OnPut.Local.S3.Requests;
using OnPut.Local.S3.Store;
using OnPut.Local.S3.Xml;

namespace OnPut.Local.S3.Operations.Lifecycle;

internal sealed class GetBucketLifecycleConfiguration(S3Store store) : IOperation
{
    public Task AnswerAsync(S3Request request)
    {
        var configuration = store.Read(connection => LifecycleSetting.Find(connection, BucketTable.Get(connection, request.Bucket)))
            ?? throw BucketErrors.NotConfigured(
                "NoSuchLifecycleConfiguration", "The lifecycle configuration does not exist", request.Bucket);
        request.Response.SetTransitionMinimumSize(configuration.MinimumSizeVaries);
        return request.Response.WriteXmlAsync(
            "LifecycleConfiguration", xml => LifecycleXmlWriter.Write(xml, configuration), request.Aborted);
    }
}
