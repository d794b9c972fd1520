using System.Globalization;
using Microsoft.AspNetCore.Http;
using Microsoft.AspNetCore.Http.Features;
using Microsoft.Extensions.Primitives;
using OnPut.Local.Http.Signing;

namespace OnPut.Local.Http.Payload;

/// <summary>Puts a stream of the payload itself in the place of an S3 request's body.</summary>
static class PayloadOpener
{
    const string AwsChunked = "aws-chunked";

    /// <exception cref="ServiceException">The body cannot be what the request claims.</exception>
    public static RequestPayload Open(HttpContext context, PayloadClaim claim, RequestSignature? signature, SigningKey? key)
    {
        var request = context.Request;
        RemoveFramingFromEncoding(request.Headers);
        switch (claim.Form)
        {
            case PayloadForm.UnsignedChunks:
                return OpenChunks(context, signatures: null);
            case PayloadForm.SignedChunks:
                return key is null || signature is not { IsPresigned: false }
                    ? throw PayloadErrors.UnsignedChunks()
                    : OpenChunks(context, new ChunkSignatures(key, signature));
            case PayloadForm.Hashed when HasBody(context):
                Replace(context, new HashedStream(request.Body, request.ContentLength, claim.Text));
                break;
            case PayloadForm.Hashed when !claim.Text.Equals(Hex.EmptySha256, StringComparison.OrdinalIgnoreCase):
                throw PayloadErrors.WrongHash(claim.Text, Hex.EmptySha256);
        }
        return new RequestPayload(request.ContentLength ?? (HasBody(context) ? null : 0));
    }

    static RequestPayload OpenChunks(HttpContext context, ChunkSignatures? signatures)
    {
        var headers = context.Request.Headers;
        if (!long.TryParse(headers["x-amz-decoded-content-length"], NumberStyles.None, CultureInfo.InvariantCulture, out var length))
            throw PayloadErrors.MissingLength();
        var announced = headers["x-amz-trailer"].ToString()
            .Split(',', StringSplitOptions.TrimEntries | StringSplitOptions.RemoveEmptyEntries)
            .Select(name => name.ToLowerInvariant())
            .ToHashSet(StringComparer.Ordinal);
        var trailers = new TrailerSection(announced, signatures);
        Replace(context, new AwsChunkedStream(context.Request.Body, length, signatures, trailers));
        return new RequestPayload(length) { Trailers = trailers.Trailers };
    }

    static bool HasBody(HttpContext context) =>
        context.Request.ContentLength is not 0 && context.Features.Get<IHttpRequestBodyDetectionFeature>()?.CanHaveBody != false;

    static void Replace(HttpContext context, Stream body)
    {
        context.Response.RegisterForDispose(body);
        context.Request.Body = body;
    }

    // The framing is no property of the object; what remains is the object's own Content-Encoding.
    static void RemoveFramingFromEncoding(IHeaderDictionary headers)
    {
        if (!headers.ContentEncoding.ToString().Contains(AwsChunked, StringComparison.OrdinalIgnoreCase)) return;
        var kept = headers.ContentEncoding.ToString()
            .Split(',', StringSplitOptions.TrimEntries | StringSplitOptions.RemoveEmptyEntries)
            .Where(encoding => !encoding.Equals(AwsChunked, StringComparison.OrdinalIgnoreCase));
        headers.ContentEncoding = kept.ToArray() is { Length: > 0 } encodings ? string.Join(',', encodings) : StringValues.Empty;
    }
}
