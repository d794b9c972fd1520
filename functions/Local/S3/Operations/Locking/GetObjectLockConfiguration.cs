using OnPut.Local.S3.Errors;
using OnPut.Local.S3.Locking;
using OnPut.Local.S3.Requests;
using OnPut.Local.S3.Store;
using OnPut.Local.S3.Xml;

namespace OnPut.Local.S3.Operations.Locking;

internal sealed class GetObjectLockConfiguration(S3Store store) : IOperation
{
    public Task AnswerAsync(S3Request request)
    {
        if (!store.Read(connection => ObjectLock.IsEnabled(connection, BucketTable.Get(connection, request.Bucket))))
            throw BucketErrors.NotConfigured(
                "ObjectLockConfigurationNotFoundError", "Object Lock configuration does not exist for this bucket", request.Bucket);
        return request.Response.WriteXmlAsync(
            "ObjectLockConfiguration", xml => xml.Value("ObjectLockEnabled", "Enabled"), request.Aborted);
    }
}
