using OnPut.Local.S3.Lifecycle;
using OnPut.Local.S3.Requests;
using OnPut.Local.S3.Store;
using OnPut.Local.S3.Xml;

namespace OnPut.Local.S3.Operations.Lifecycle;

internal sealed class PutBucketLifecycleConfiguration(S3Store store) : IOperation
{
    public async Task AnswerAsync(S3Request request)
    {
        var varies = TransitionMinimumSize.Varies(request);
        var rules = LifecycleXmlReader.Read(await request.ReadXmlAsync("LifecycleConfiguration"));
        var configuration = rules with { MinimumSizeVaries = varies };
        await store.ChangeAsync(
            change => LifecycleSetting.Set(change.Connection, BucketTable.Get(change.Connection, request.Bucket), configuration),
            request.Aborted);
        request.Response.SetTransitionMinimumSize(varies);
    }
}
