using OnPut.Local.S3.Checksums;
using OnPut.Local.S3.Multipart;
using OnPut.Local.S3.Operations.Lifecycle;
using OnPut.Local.S3.Requests;
using OnPut.Local.S3.Store;
using OnPut.Local.S3.Xml;

namespace OnPut.Local.S3.Operations.Multipart;

internal sealed class ListParts(S3Store store) : IOperation
{
    public Task AnswerAsync(S3Request request)
    {
        var most = request.Count("max-parts", Limits.PageSize);
        var marker = request.Count("part-number-marker", 0, int.MaxValue);
        var (upload, found, abort) = store.Read(connection =>
        {
            var upload = UploadRequest.FindUpload(connection, request);
            var abort = LifecycleHeaders.Abort(connection, BucketTable.Get(connection, request.Bucket), upload);
            return (upload, PartTable.List(connection, upload, marker, most + 1), abort);
        });
        request.Response.SetAbort(abort);
        var page = found.Take(most).ToList();
        return request.Response.WriteXmlAsync(
            "ListPartsResult",
            xml =>
            {
                xml.Value("Bucket", request.Bucket);
                xml.Value("Key", request.Key);
                xml.Value("UploadId", upload.Id);
                xml.Owner(upload.Owner, "Initiator");
                xml.Owner(upload.Owner);
                xml.Value("StorageClass", upload.StorageClass);
                xml.Value("PartNumberMarker", marker);
                xml.Value("NextPartNumberMarker", page.Count > 0 ? page[^1].Number : 0);
                xml.Value("MaxParts", most);
                xml.Value("IsTruncated", found.Count > most && most > 0);
                xml.Value("ChecksumAlgorithm", upload.ChosenAlgorithm?.Name);
                xml.Value("ChecksumType", upload.ChosenAlgorithm is null ? null : upload.ChecksumType.Name());
                foreach (var part in page)
                    xml.Group("Part", () =>
                    {
                        xml.Value("PartNumber", part.Number);
                        xml.Value("LastModified", part.Modified);
                        xml.Value("ETag", ETags.Quote(part.ETag));
                        xml.Value("Size", part.Content.Size);
                        xml.Value(upload.Algorithm.Element, upload.ChosenAlgorithm is null ? null : part.Checksum);
                    });
            },
            request.Aborted);
    }
}
