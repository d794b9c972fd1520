using System.Globalization;
using System.Xml;
using OnPut.Local.S3.Errors;
using OnPut.Local.S3.Requests;
using OnPut.Local.S3.Store;
using OnPut.Local.S3.Xml;

namespace OnPut.Local.S3.Operations.Annotations;

internal sealed class ListObjectAnnotations(S3Store store) : IOperation
{
    const string MostParameter = "max-annotation-results";

    public Task AnswerAsync(S3Request request)
    {
        var most = Most(request);
        var prefix = request.Query("annotation-prefix");
        var token = request.Query("continuation-token");
        var (bucket, version, page) = store.Read(connection =>
        {
            var bucket = BucketTable.Get(connection, request.Bucket);
            var version = RequestedVersion.Find(connection, bucket, request);
            return (bucket, version, AnnotationTable.List(
                connection, version, prefix ?? "", ContinuationToken.Decode(token) ?? "", most + 1));
        });
        var entries = page.Take(most).ToList();
        request.Response.SetObjectVersionId(bucket, version);
        return request.Response.WriteXmlAsync(
            "ListObjectAnnotationsOutput",
            xml =>
            {
                xml.Group("Annotations", () => entries.ForEach(entry => Write(xml, entry)));
                xml.Value("Bucket", request.Bucket);
                xml.Value("Key", request.Key);
                xml.Value("AnnotationPrefix", prefix);
                xml.Value("MaxAnnotationResults", most);
                xml.Value("AnnotationCount", entries.Count);
                xml.Value("ContinuationToken", token);
                if (page.Count > most) xml.Value("NextContinuationToken", ContinuationToken.Encode(entries[^1].Name));
            },
            request.Aborted);
    }

    static int Most(S3Request request) => request.Query(MostParameter) is not { } text ? Limits.Annotations
        : int.TryParse(text, NumberStyles.None, CultureInfo.InvariantCulture, out var most) && most is >= 1 and <= Limits.Annotations ? most
        : throw S3Errors.InvalidArgument(
            $"{MostParameter} must be between 1 and {S3Errors.Text(Limits.Annotations)}", MostParameter, text);

    static void Write(XmlWriter xml, Annotation entry) => xml.Group("AnnotationEntry", () =>
    {
        xml.Value("AnnotationName", entry.Name);
        xml.Value("ChecksumAlgorithm", entry.Checksum.Algorithm.Name);
        xml.Value("ETag", ETags.Quote(entry.ETag));
        xml.Value("LastModified", entry.Modified);
        xml.Value("Size", entry.Size);
    });
}
