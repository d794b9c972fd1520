using System.Globalization;
using System.Xml;
using OnPut.Local.S3.Checksums;
using OnPut.Local.S3.Errors;
using OnPut.Local.S3.Requests;
using OnPut.Local.S3.Store;
using OnPut.Local.S3.Xml;

namespace OnPut.Local.S3.Operations.Objects;

internal sealed class GetObjectAttributes(S3Store store) : IOperation
{
    const string AttributesHeader = "x-amz-object-attributes";

    static readonly string[] Known = ["ETag", "Checksum", "ObjectParts", "StorageClass", "ObjectSize"];

    public Task AnswerAsync(S3Request request)
    {
        var wanted = (request.Header(AttributesHeader) ?? "")
            .Split(',', StringSplitOptions.TrimEntries | StringSplitOptions.RemoveEmptyEntries);
        if (wanted.Length == 0 || wanted.Except(Known).Any())
            throw S3Errors.InvalidArgument("Invalid attribute name specified.", AttributesHeader, string.Join(',', wanted));
        var found = store.Read(connection => FoundObject.Find(connection, request));
        request.Response.Headers.LastModified = RequestedVersion.HttpDate(found.Version.Modified);
        request.Response.SetVersionId(found.Bucket, found.Version);
        return request.Response.WriteXmlAsync(
            "GetObjectAttributesResponse",
            xml =>
            {
                if (wanted.Contains("ETag")) xml.Value("ETag", found.Version.ETag);
                if (wanted.Contains("Checksum") && found.Version.Checksum is { } checksum)
                    xml.Group("Checksum", () =>
                    {
                        xml.Value(checksum.Algorithm.Element, checksum.Value);
                        xml.Value("ChecksumType", checksum.Type.Name());
                    });
                if (wanted.Contains("ObjectParts") && found.Version.Parts is { } count) WriteParts(xml, request, found, count);
                if (wanted.Contains("StorageClass")) xml.Value("StorageClass", found.Version.StorageClass);
                if (wanted.Contains("ObjectSize")) xml.Value("ObjectSize", found.Version.Size);
            },
            request.Aborted);
    }

    /// <summary>Parts are told one by one only where each has a checksum of its own ("GetObjectAttributes", ObjectParts).</summary>
    static void WriteParts(XmlWriter xml, S3Request request, FoundObject found, int count) => xml.Group("ObjectParts", () =>
    {
        xml.Value("PartsCount", count);
        if (found.Version.Checksum is not { Type: ChecksumType.Composite } checksum) return;
        var marker = Number(request, "x-amz-part-number-marker", 0);
        var most = Math.Min(Number(request, "x-amz-max-parts", Limits.PageSize), Limits.PageSize);
        var page = found.Segments.Where(segment => segment.Number > marker).Take(most).ToList();
        var last = page.Count > 0 ? page[^1].Number : marker;
        xml.Value("PartNumberMarker", marker);
        xml.Value("NextPartNumberMarker", last);
        xml.Value("MaxParts", most);
        xml.Value("IsTruncated", last < count && page.Count > 0);
        foreach (var part in page)
            xml.Group("Part", () =>
            {
                xml.Value("PartNumber", part.Number);
                xml.Value("Size", part.Content.Size);
                xml.Value(checksum.Algorithm.Element, part.Checksum);
            });
    });

    static int Number(S3Request request, string header, int otherwise) => request.Header(header) is not { } text ? otherwise
        : int.TryParse(text, NumberStyles.None, CultureInfo.InvariantCulture, out var number) ? number
        : throw S3Errors.InvalidArgument($"Provided {header} not an integer or within integer range", header, text);
}
