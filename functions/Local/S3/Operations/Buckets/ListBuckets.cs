using OnPut.Local.S3.Requests;
using OnPut.Local.S3.Store;
using OnPut.Local.S3.Xml;

namespace OnPut.Local.S3.Operations.Buckets;

internal sealed class ListBuckets(S3Store store) : IOperation
{
    const int MostBuckets = 10_000;

    public Task AnswerAsync(S3Request request)
    {
        var prefix = request.Query("prefix") ?? "";
        var after = ContinuationToken.Decode(request.Query("continuation-token"));
        var count = Math.Max(1, request.Count("max-buckets", MostBuckets, MostBuckets));
        var isPaged = request.HasQuery("max-buckets") || request.HasQuery("prefix") || request.HasQuery("continuation-token");
        var found = store.Read(connection => BucketTable.List(connection, request.Account, prefix, after ?? "", count + 1));
        var page = found.Take(count).ToList();
        return request.Response.WriteXmlAsync(
            "ListAllMyBucketsResult",
            xml =>
            {
                xml.Owner(request.Account);
                xml.Group("Buckets", () =>
                {
                    foreach (var bucket in page)
                        xml.Group("Bucket", () =>
                        {
                            xml.Value("Name", bucket.Name);
                            xml.Value("CreationDate", bucket.Created);
                            if (isPaged) xml.Value("BucketRegion", bucket.Region);
                        });
                });
                xml.Value("ContinuationToken", found.Count > count ? ContinuationToken.Encode(page[^1].Name) : null);
                xml.Value("Prefix", request.Query("prefix"));
            },
            request.Aborted);
    }
}
