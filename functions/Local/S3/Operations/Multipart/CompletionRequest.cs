using System.Globalization;
using System.Xml.Linq;
using OnPut.Local.S3.Checksums;
using OnPut.Local.S3.Errors;
using OnPut.Local.S3.Multipart;
using OnPut.Local.S3.Requests;
using OnPut.Local.S3.Xml;

namespace OnPut.Local.S3.Operations.Multipart;

/// <summary>The parts that a CompleteMultipartUpload names, and what it says of the object that they make.</summary>
internal sealed class CompletionRequest
{
    /// <summary>One part as the client knows it; ETag without quotes, checksums by their element's name.</summary>
    sealed record NamedPart(int Number, string ETag, IReadOnlyDictionary<string, string> Checksums);

    readonly S3Request _request;
    readonly List<NamedPart> _parts;

    CompletionRequest(S3Request request, List<NamedPart> parts) => (_request, _parts) = (request, parts);

    /// <exception cref="Http.ServiceException"><c>MalformedXML</c>, <c>InvalidPartOrder</c>.</exception>
    public static async Task<CompletionRequest> ReadAsync(S3Request request)
    {
        // The checksum headers of this request are the object's, not those of its own body.
        var root = await request.ReadUndigestedXmlAsync("CompleteMultipartUpload");
        var parts = root.Children("Part").Select(Read).ToList();
        if (parts.Count is 0 or > Limits.Parts) throw S3Errors.MalformedXml();
        if (parts.Zip(parts.Skip(1)).Any(pair => pair.First.Number >= pair.Second.Number))
            throw UploadErrors.InvalidPartOrder(request.UploadId());
        return new CompletionRequest(request, parts);
    }

    /// <summary>Picks the named parts out of those that were uploaded.</summary>
    /// <exception cref="Http.ServiceException">A part is missing, another than named, too small, or named without its checksum.</exception>
    public List<StoredPart> Select(Upload upload, IEnumerable<StoredPart> uploaded)
    {
        var byNumber = uploaded.ToDictionary(part => part.Number);
        var needsChecksums = upload.ChosenAlgorithm is not null && upload.ChecksumType == ChecksumType.Composite;
        var selected = new List<StoredPart>(_parts.Count);
        foreach (var named in _parts)
        {
            if (!byNumber.TryGetValue(named.Number, out var part) || part.ETag != named.ETag)
                throw UploadErrors.InvalidPart(upload.Id, named.Number, named.ETag);
            var checksum = named.Checksums.GetValueOrDefault(upload.Algorithm.Element);
            if (checksum is null && needsChecksums) throw UploadErrors.MissingPartChecksum(upload.Algorithm.Name, named.Number);
            if (checksum is not null && checksum != part.Checksum) throw UploadErrors.InvalidPart(upload.Id, named.Number, named.ETag);
            selected.Add(part);
        }
        if (selected.SkipLast(1).FirstOrDefault(part => part.Content.Size < Limits.SmallestPartBytes) is { } small)
            throw UploadErrors.PartTooSmall(small.Number, small.Content.Size, small.ETag);
        return selected;
    }

    /// <exception cref="Http.ServiceException">The object is not what the request's headers say.</exception>
    public void Require(Checksum checksum, long size)
    {
        if (_request.Header("x-amz-checksum-type") is { } type && type != checksum.Type.Name())
            throw S3Errors.InvalidRequest(
                $"The upload was created using the {checksum.Type.Name()} checksum mode. The complete request must use the same one.");
        if (_request.Header(checksum.Algorithm.Header) is { } expected && expected != checksum.Value)
            throw ObjectErrors.WrongChecksum(checksum.Algorithm.Name);
        if (_request.Header("x-amz-mp-object-size") is { } announced && announced != S3Errors.Text(size))
            throw S3Errors.InvalidRequest("The provided 'x-amz-mp-object-size' header value does not match what was computed.");
    }

    static NamedPart Read(XElement element) => new(
        int.TryParse(element.Text("PartNumber"), NumberStyles.None, CultureInfo.InvariantCulture, out var number)
            && number is >= 1 and <= Limits.Parts ? number : throw S3Errors.MalformedXml(),
        element.Text("ETag") is { } etag ? ETags.Unquote(etag) : throw S3Errors.MalformedXml(),
        element.Elements().Where(child => child.Name.LocalName.StartsWith("Checksum", StringComparison.Ordinal))
            .DistinctBy(child => child.Name.LocalName).ToDictionary(child => child.Name.LocalName, child => child.Value));
}
