using OnPut.Local.S3.Checksums;
using OnPut.Local.S3.Listing;
using OnPut.Local.S3.Multipart;
using OnPut.Local.S3.Operations.Listing;
using OnPut.Local.S3.Requests;
using OnPut.Local.S3.Store;
using OnPut.Local.S3.Xml;

namespace OnPut.Local.S3.Operations.Multipart;

internal sealed class ListMultipartUploads(S3Store store) : IOperation
{
    public Task AnswerAsync(S3Request request)
    {
        var encoding = KeyEncoding.Of(request);
        var keyMarker = request.Query("key-marker") ?? "";
        // Without a key marker S3 ignores this one.
        var idMarker = keyMarker.Length > 0 ? request.Query("upload-id-marker") ?? "" : "";
        var list = new ListRequest(
            request.Query("prefix") ?? "", request.Query("delimiter") ?? "", keyMarker, request.Count("max-uploads", Limits.PageSize))
        {
            AfterWithinKey = idMarker.Length > 0 ? idMarker : null,
        };
        var page = store.Read(connection =>
        {
            using var cursor = UploadTable.InProgress(connection, BucketTable.Get(connection, request.Bucket));
            return Paging.Read(cursor, list);
        });
        return request.Response.WriteXmlAsync(
            "ListMultipartUploadsResult",
            xml =>
            {
                xml.Value("Bucket", request.Bucket);
                xml.Value("KeyMarker", encoding.Encode(keyMarker));
                xml.Value("UploadIdMarker", idMarker);
                if (page.IsTruncated)
                {
                    xml.Value("NextKeyMarker", encoding.Encode(page.Last));
                    if (page.Entries is [.., { } last] && last.Key == page.Last) xml.Value("NextUploadIdMarker", last.Id);
                }
                xml.Value("Prefix", encoding.Encode(list.Prefix));
                ListingXml.Optional(xml, "Delimiter", encoding.Encode(list.Delimiter));
                xml.Value("EncodingType", encoding.Name);
                xml.Value("MaxUploads", list.MaxKeys);
                xml.Value("IsTruncated", page.IsTruncated);
                foreach (var upload in page.Entries)
                    xml.Group("Upload", () =>
                    {
                        xml.Value("Key", encoding.Encode(upload.Key));
                        xml.Value("UploadId", upload.Id);
                        xml.Owner(upload.Owner, "Initiator");
                        xml.Owner(upload.Owner);
                        xml.Value("StorageClass", upload.StorageClass);
                        xml.Value("Initiated", upload.Initiated);
                        xml.Value("ChecksumAlgorithm", upload.ChosenAlgorithm?.Name);
                        xml.Value("ChecksumType", upload.ChosenAlgorithm is null ? null : upload.ChecksumType.Name());
                    });
                ListingXml.WriteCommonPrefixes(xml, page.CommonPrefixes, encoding);
            },
            request.Aborted);
    }
}
