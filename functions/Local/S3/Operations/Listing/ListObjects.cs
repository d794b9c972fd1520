using OnPut.Local.S3.Listing;
using OnPut.Local.S3.Requests;
using OnPut.Local.S3.Store;
using OnPut.Local.S3.Xml;

namespace OnPut.Local.S3.Operations.Listing;

internal sealed class ListObjects(S3Store store) : IOperation
{
    public Task AnswerAsync(S3Request request)
    {
        var encoding = KeyEncoding.Of(request);
        var list = new ListRequest(
            request.Query("prefix") ?? "", request.Query("delimiter") ?? "",
            request.Query("marker") ?? "", request.Count("max-keys", Limits.PageSize));
        var (page, restores) = store.Read(connection =>
        {
            var bucket = BucketTable.Get(connection, request.Bucket);
            using var cursor = ListedObject.Current(connection, bucket);
            var page = Paging.Read(cursor, list);
            return (page, RestoreStatuses.Find(connection, request, bucket, page.Entries));
        });
        return request.Response.WriteXmlAsync(
            "ListBucketResult",
            xml =>
            {
                xml.Value("Name", request.Bucket);
                xml.Value("Prefix", encoding.Encode(list.Prefix));
                xml.Value("Marker", encoding.Encode(list.After));
                // Without a delimiter the last key of the page is the next marker, and S3 does not repeat it.
                if (page.IsTruncated && list.Delimiter.Length > 0) xml.Value("NextMarker", encoding.Encode(page.Last));
                xml.Value("MaxKeys", list.MaxKeys);
                ListingXml.Optional(xml, "Delimiter", encoding.Encode(list.Delimiter));
                xml.Value("EncodingType", encoding.Name);
                xml.Value("IsTruncated", page.IsTruncated);
                foreach (var entry in page.Entries)
                    xml.Group("Contents", () =>
                    {
                        ListingXml.WriteContent(xml, entry, encoding);
                        restores.Write(xml, entry);
                        xml.Owner(entry.Owner);
                    });
                ListingXml.WriteCommonPrefixes(xml, page.CommonPrefixes, encoding);
            },
            request.Aborted);
    }
}
