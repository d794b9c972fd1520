using OnPut.Local.S3.Listing;
using OnPut.Local.S3.Requests;
using OnPut.Local.S3.Store;
using OnPut.Local.S3.Xml;

namespace OnPut.Local.S3.Operations.Listing;

internal sealed class ListObjectsV2(S3Store store) : IOperation
{
    public Task AnswerAsync(S3Request request)
    {
        var encoding = KeyEncoding.Of(request);
        var token = request.Query("continuation-token");
        var startAfter = request.Query("start-after") ?? "";
        var list = new ListRequest(
            request.Query("prefix") ?? "", request.Query("delimiter") ?? "",
            ContinuationToken.Decode(token) ?? startAfter, request.Count("max-keys", Limits.PageSize));
        var withOwner = request.Query("fetch-owner") == "true";
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
                ListingXml.Optional(xml, "StartAfter", encoding.Encode(startAfter));
                xml.Value("ContinuationToken", token);
                xml.Value("NextContinuationToken", page.IsTruncated ? ContinuationToken.Encode(page.Last) : null);
                xml.Value("KeyCount", page.Entries.Count + page.CommonPrefixes.Count);
                xml.Value("MaxKeys", list.MaxKeys);
                ListingXml.Optional(xml, "Delimiter", encoding.Encode(list.Delimiter));
                xml.Value("EncodingType", encoding.Name);
                xml.Value("IsTruncated", page.IsTruncated);
                foreach (var entry in page.Entries)
                    xml.Group("Contents", () =>
                    {
                        ListingXml.WriteContent(xml, entry, encoding);
                        restores.Write(xml, entry);
                        if (withOwner) xml.Owner(entry.Owner);
                    });
                ListingXml.WriteCommonPrefixes(xml, page.CommonPrefixes, encoding);
            },
            request.Aborted);
    }
}
