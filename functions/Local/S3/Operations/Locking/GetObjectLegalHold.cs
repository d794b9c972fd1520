using OnPut.Local.S3.Errors;
using OnPut.Local.S3.Locking;
using OnPut.Local.S3.Requests;
using OnPut.Local.S3.Store;
using OnPut.Local.S3.Xml;

namespace OnPut.Local.S3.Operations.Locking;

internal sealed class GetObjectLegalHold(S3Store store) : IOperation
{
    public Task AnswerAsync(S3Request request)
    {
        var isOn = store.Read(connection =>
        {
            var bucket = BucketTable.Get(connection, request.Bucket);
            ObjectLock.Require(connection, bucket);
            return LegalHoldTable.Find(connection, RequestedVersion.Find(connection, bucket, request));
        }) ?? throw ObjectErrors.NoLockConfiguration();
        return request.Response.WriteXmlAsync("LegalHold", xml => xml.Value("Status", LegalHold.Text(isOn)), request.Aborted);
    }
}
