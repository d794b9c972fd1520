using OnPut.Local.S3.Notifications;
using OnPut.Local.S3.Requests;
using OnPut.Local.S3.Store;
using OnPut.Local.S3.Xml;

namespace OnPut.Local.S3.Operations.Buckets;

internal sealed class GetBucketNotificationConfiguration(S3Store store) : IOperation
{
    public Task AnswerAsync(S3Request request)
    {
        var configuration = store.Read(connection => Notifier.Configuration(connection, BucketTable.Get(connection, request.Bucket)));
        return request.Response.WriteXmlAsync(
            "NotificationConfiguration", xml => NotificationXml.Write(xml, configuration), request.Aborted);
    }
}
