using System.Globalization;
using Microsoft.AspNetCore.Http;
using OnPut.Local.S3.Checksums;
using OnPut.Local.S3.Errors;
using OnPut.Local.S3.Locking;
using OnPut.Local.S3.Operations.Lifecycle;
using OnPut.Local.S3.Operations.Restoring;
using OnPut.Local.S3.Requests;
using OnPut.Local.S3.Store;

namespace OnPut.Local.S3.Operations.Objects;

/// <summary>Status and headers of GetObject and HeadObject.</summary>
internal static class ReadAnswer
{
    static readonly string[] Overridable =
        ["content-type", "content-language", "expires", "cache-control", "content-disposition", "content-encoding"];

    /// <returns>The bytes that belong in the body; null where the client has them already.</returns>
    /// <exception cref="Http.ServiceException">A precondition does not hold, or the range is not in the object.</exception>
    public static ByteRange? Begin(S3Request request, FoundObject found)
    {
        var (response, version) = (request.Response, found.Version);
        response.SetETag(version.ETag);
        response.Headers.LastModified = RequestedVersion.HttpDate(version.Modified);
        response.SetVersionId(found.Bucket, version);
        if (ReadCondition.Of(request).FirstBroken(version) is { } broken)
        {
            if (!ReadCondition.MeansNotModified(broken)) throw S3Errors.PreconditionFailed(broken);
            response.StatusCode = StatusCodes.Status304NotModified;
            return null;
        }
        var (part, range) = Select(request, found);
        RequireUsableOverrides(request);
        SetDescription(request, version);
        response.SetExpiration(found.Expiration);
        response.SetRestore(found.Restoration);
        if (found.Hold is { } isHeld) response.Headers[LegalHold.Header] = LegalHold.Text(isHeld);
        SetChecksum(request, version, part, isWhole: range is null);
        if (range is { } partial)
        {
            response.StatusCode = StatusCodes.Status206PartialContent;
            response.Headers.ContentRange = partial.Describe(version.Size);
        }
        var bytes = range ?? new ByteRange(0, version.Size);
        response.ContentLength = bytes.Length;
        return bytes;
    }

    static (Segment? Part, ByteRange? Range) Select(S3Request request, FoundObject found)
    {
        var rangeHeader = request.Header("range");
        if (request.Query("partNumber") is not { } text) return (null, ByteRange.Parse(rangeHeader, found.Version.Size));
        if (rangeHeader is not null) throw S3Errors.InvalidRequest("Cannot specify both Range header and partNumber query parameter");
        if (!int.TryParse(text, NumberStyles.None, CultureInfo.InvariantCulture, out var number) || number is < 1 or > Limits.Parts)
            throw UploadErrors.InvalidPartNumber(text);
        var count = found.Version.Parts ?? 1;
        if (number > count) throw ObjectErrors.InvalidPartNumber(number, count);
        if (found.Version.Parts is null) return (null, found.Version.Size == 0 ? null : new ByteRange(0, found.Version.Size));
        request.Response.Headers["x-amz-mp-parts-count"] = S3Errors.Text(count);
        var part = found.Segments[number - 1];
        return (part, new ByteRange(found.Segments.Take(number - 1).Sum(segment => segment.Content.Size), part.Content.Size));
    }

    static void RequireUsableOverrides(S3Request request)
    {
        foreach (var name in Overridable)
            if (request.Query("response-" + name)?.Any(char.IsControl) == true) throw S3Errors.InvalidHeaderValue("response-" + name);
    }

    static void SetDescription(S3Request request, ObjectVersion version)
    {
        var headers = request.Response.Headers;
        headers.AcceptRanges = "bytes";
        foreach (var (name, value) in version.Headers.Values)
            headers[name] = ObjectHeaders.IsMetadata(name) ? EncodedWords.Encode(value) : value;
        foreach (var name in Overridable)
            if (request.Query("response-" + name) is { } value)
                headers[name] = value;
        request.Response.SetEncryption();
        if (version.StorageClass != StorageClasses.Standard) headers["x-amz-storage-class"] = version.StorageClass;
        if (version.Tags.Tags.Count > 0) headers["x-amz-tagging-count"] = S3Errors.Text(version.Tags.Tags.Count);
    }

    /// <summary>A checksum is of what the body holds: the whole object, or one part of a composite one.</summary>
    static void SetChecksum(S3Request request, ObjectVersion version, Segment? part, bool isWhole)
    {
        if (version.Checksum is not { } checksum || !request.WantsChecksum) return;
        if (isWhole) request.Response.SetChecksum(checksum);
        else if (part?.Checksum is { } value && checksum.Type == ChecksumType.Composite)
            request.Response.SetChecksum(checksum with { Value = value });
    }
}
