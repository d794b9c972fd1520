using OnPut.Local.S3.Errors;
using OnPut.Local.S3.Locking;
using OnPut.Local.S3.Requests;
using OnPut.Local.S3.Store;
using OnPut.Local.S3.Xml;

namespace OnPut.Local.S3.Operations.Locking;

internal sealed class PutObjectLegalHold(S3Store store) : IOperation
{
    public async Task AnswerAsync(S3Request request)
    {
        var root = await request.ReadXmlAsync("LegalHold");
        var isOn = LegalHold.Parse(root.Text("Status")) ?? throw S3Errors.MalformedXml();
        await store.ChangeAsync(
            change =>
            {
                var bucket = BucketTable.Get(change.Connection, request.Bucket);
                ObjectLock.Require(change.Connection, bucket);
                LegalHoldTable.Put(change.Connection, RequestedVersion.Find(change.Connection, bucket, request), isOn);
            },
            request.Aborted);
    }
}
