using Microsoft.Data.Sqlite;
using OnPut.Local.S3.Errors;
using OnPut.Local.S3.Listing;
using OnPut.Local.S3.Requests;
using OnPut.Local.S3.Store;
using OnPut.Local.S3.Xml;

namespace OnPut.Local.S3.Operations.Listing;

internal sealed class ListObjectVersions(S3Store store) : IOperation
{
    public Task AnswerAsync(S3Request request)
    {
        var encoding = KeyEncoding.Of(request);
        var versionMarker = request.Query("version-id-marker") ?? "";
        var keyMarker = request.Query("key-marker") ?? "";
        if (versionMarker.Length > 0 && keyMarker.Length == 0)
            throw S3Errors.InvalidArgument(
                "A version-id marker cannot be specified without a key marker.", "version-id-marker", versionMarker);
        var list = new ListRequest(
            request.Query("prefix") ?? "", request.Query("delimiter") ?? "", keyMarker, request.Count("max-keys", Limits.PageSize));
        var (page, restores) = store.Read(connection =>
        {
            var bucket = BucketTable.Get(connection, request.Bucket);
            var page = Read(connection, bucket, list, versionMarker);
            return (page, RestoreStatuses.Find(connection, request, bucket, page.Entries));
        });
        return request.Response.WriteXmlAsync(
            "ListVersionsResult",
            xml =>
            {
                xml.Value("Name", request.Bucket);
                xml.Value("Prefix", encoding.Encode(list.Prefix));
                xml.Value("KeyMarker", encoding.Encode(keyMarker));
                xml.Value("VersionIdMarker", versionMarker);
                if (page.IsTruncated)
                {
                    xml.Value("NextKeyMarker", encoding.Encode(page.Last));
                    if (page.Entries is [.., { } last] && last.Key == page.Last) xml.Value("NextVersionIdMarker", last.VersionId);
                }
                xml.Value("MaxKeys", list.MaxKeys);
                ListingXml.Optional(xml, "Delimiter", encoding.Encode(list.Delimiter));
                xml.Value("EncodingType", encoding.Name);
                xml.Value("IsTruncated", page.IsTruncated);
                foreach (var entry in page.Entries)
                    xml.Group(entry.IsDeleteMarker ? "DeleteMarker" : "Version", () =>
                    {
                        ListingXml.WriteContent(xml, entry, encoding);
                        restores.Write(xml, entry);
                        xml.Value("VersionId", entry.VersionId);
                        xml.Value("IsLatest", entry.IsLatest);
                        xml.Owner(entry.Owner);
                    });
                ListingXml.WriteCommonPrefixes(xml, page.CommonPrefixes, encoding);
            },
            request.Aborted);
    }

    static ListPage<ListedObject> Read(SqliteConnection connection, Bucket bucket, ListRequest list, string versionMarker)
    {
        using var cursor = ListedObject.Versions(connection, bucket);
        return Paging.Read(cursor, versionMarker.Length == 0 ? list : list with
        {
            // The version may be gone by now, deleted page by page: then all that its key still has comes again.
            AfterWithinKey = ObjectTable.Find(connection, bucket, list.After, versionMarker)?.Sequence ?? long.MaxValue,
        });
    }
}
