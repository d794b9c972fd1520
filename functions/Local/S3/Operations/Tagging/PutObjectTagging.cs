using OnPut.Local.S3.Notifications;
using OnPut.Local.S3.Objects;
using OnPut.Local.S3.Requests;
using OnPut.Local.S3.Store;
using OnPut.Local.S3.Xml;

namespace OnPut.Local.S3.Operations.Tagging;

internal sealed class PutObjectTagging(S3Store store, VersionWriter versions) : IOperation
{
    public async Task AnswerAsync(S3Request request)
    {
        var tags = TaggingXml.Read(await request.ReadXmlAsync("Tagging"));
        var (bucket, version) = await store.ChangeAsync(
            change => versions.SetTags(change, request, tags, EventNames.TaggingPut), request.Aborted);
        request.Response.SetVersionId(bucket, version);
    }
}
