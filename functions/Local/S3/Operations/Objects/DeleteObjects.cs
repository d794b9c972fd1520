using System.Xml;
using System.Xml.Linq;
using OnPut.Local.Http;
using OnPut.Local.S3.Checksums;
using OnPut.Local.S3.Errors;
using OnPut.Local.S3.Objects;
using OnPut.Local.S3.Requests;
using OnPut.Local.S3.Store;
using OnPut.Local.S3.Xml;

namespace OnPut.Local.S3.Operations.Objects;

internal sealed class DeleteObjects(S3Store store, VersionWriter versions) : IOperation
{
    /// <summary>One object of the request: deleted, or why not.</summary>
    sealed record Outcome(Deletion Deletion, DeletionResult? Result, ServiceError? Error);

    public async Task AnswerAsync(S3Request request)
    {
        if (!ExpectedDigests.Of(request).Any)
            throw S3Errors.InvalidRequest("Missing required header for this request: Content-MD5 OR x-amz-checksum-*");
        var root = await request.ReadXmlAsync("Delete");
        var deletions = root.Children("Object").Select(Read).ToList();
        if (deletions.Count is 0 or > Limits.PageSize) throw S3Errors.MalformedXml();
        var outcomes = await store.ChangeAsync(
            change =>
            {
                var bucket = BucketTable.Get(change.Connection, request.Bucket);
                return deletions.ConvertAll(deletion => Delete(change, bucket, deletion, request.Requester));
            },
            request.Aborted);
        var isQuiet = root.Text("Quiet") is { } quiet && quiet.Trim().Equals("true", StringComparison.OrdinalIgnoreCase);
        await request.Response.WriteXmlAsync(
            "DeleteResult",
            xml =>
            {
                foreach (var outcome in outcomes)
                    if (outcome.Error is { } error) WriteError(xml, outcome.Deletion, error);
                    else if (!isQuiet) WriteDeleted(xml, outcome.Deletion, outcome.Result!);
            },
            request.Aborted);
    }

    static Deletion Read(XElement element)
    {
        var key = element.Text("Key");
        if (string.IsNullOrEmpty(key)) throw S3Errors.MalformedXml();
        var versionId = element.Text("VersionId") is { Length: > 0 } id ? id : null;
        var etag = element.Text("ETag") is { Length: > 0 } given ? ETags.Unquote(given) : null;
        return new Deletion(key, versionId, new WriteCondition(etag, false));
    }

    Outcome Delete(Change change, Bucket bucket, Deletion deletion, Requester requester)
    {
        try
        {
            return new Outcome(deletion, versions.Delete(change, bucket, deletion, requester), null);
        }
        catch (ServiceException refused)
        {
            return new Outcome(deletion, null, refused.Error);
        }
    }

    static void WriteDeleted(XmlWriter xml, Deletion deletion, DeletionResult result) => xml.Group("Deleted", () =>
    {
        xml.Value("Key", deletion.Key);
        xml.Value("VersionId", deletion.VersionId);
        if (!result.IsDeleteMarker) return;
        xml.Value("DeleteMarker", true);
        xml.Value("DeleteMarkerVersionId", result.VersionId);
    });

    static void WriteError(XmlWriter xml, Deletion deletion, ServiceError error) => xml.Group("Error", () =>
    {
        xml.Value("Key", deletion.Key);
        xml.Value("VersionId", deletion.VersionId);
        xml.Value("Code", error.Code);
        xml.Value("Message", error.Message);
    });
}
