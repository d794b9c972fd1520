using OnPut.Local.S3.Errors;
using OnPut.Local.S3.Locking;
using OnPut.Local.S3.Requests;
using OnPut.Local.S3.Store;
using OnPut.Local.S3.Xml;

namespace OnPut.Local.S3.Operations.Buckets;

internal sealed class PutBucketVersioning(S3Store store) : IOperation
{
    public async Task AnswerAsync(S3Request request)
    {
        var configuration = await request.ReadXmlAsync("VersioningConfiguration");
        if (configuration.Text("MfaDelete") == "Enabled") throw S3Errors.NotImplemented("PutBucketVersioning with MFA delete");
        var versioning = configuration.Text("Status") switch
        {
            "Enabled" => Versioning.Enabled,
            "Suspended" => Versioning.Suspended,
            null => throw BucketErrors.IllegalVersioning(),
            _ => throw S3Errors.MalformedXml(),
        };
        await store.ChangeAsync(
            change =>
            {
                var bucket = BucketTable.Get(change.Connection, request.Bucket);
                if (versioning != Versioning.Enabled && ObjectLock.IsEnabled(change.Connection, bucket))
                    throw BucketErrors.LockedVersioning();
                BucketTable.SetVersioning(change.Connection, bucket, versioning);
            },
            request.Aborted);
    }
}
