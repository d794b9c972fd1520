using OnPut.Local.S3.Notifications;
using OnPut.Local.S3.Requests;
using OnPut.Local.S3.Store;
using OnPut.Local.S3.Xml;

namespace OnPut.Local.S3.Operations.Buckets;

internal sealed class PutBucketNotificationConfiguration(S3Store store, Notifier notifier) : IOperation
{
    public async Task AnswerAsync(S3Request request)
    {
        var configuration = NotificationXml.Read(await request.ReadXmlAsync("NotificationConfiguration"));
        await store.ChangeAsync(
            change => notifier.Configure(
                change.Connection, BucketTable.Get(change.Connection, request.Bucket), configuration, request.Ids),
            request.Aborted);
    }
}
