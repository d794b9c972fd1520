using OnPut.Local.S3.Checksums;
using OnPut.Local.S3.Errors;
using OnPut.Local.S3.Store;

namespace OnPut.Local.S3.Requests;

/// <summary>A request's body on disk, proven to be what the client says that it is.</summary>
internal sealed record ReceivedBody(IncomingContent Incoming, BodyDigests Digests) : IDisposable
{
    public Content Content => Incoming.Content;

    /// <param name="algorithms">Checksums to compute besides the one that the client announces.</param>
    /// <exception cref="Http.ServiceException">No length, too long, cut short, or not what was announced: nothing is kept.</exception>
    public static async Task<ReceivedBody> ReceiveAsync(
        S3Request request, ContentWriter writer, ExpectedDigests expected, params ChecksumAlgorithm[] algorithms)
    {
        if (request.Payload.Length is not { } length)
            throw request.Header("transfer-encoding") is null
                ? S3Errors.MissingContentLength()
                : S3Errors.UnusableHeader("Transfer-Encoding");
        if (length > Limits.SinglePutBytes) throw S3Errors.EntityTooLarge(length);
        using var hasher = new BodyHasher(expected.Algorithm is { } announced ? [.. algorithms, announced] : algorithms);
        var incoming = await writer.WriteAsync(request.Body, hasher, request.Aborted);
        try
        {
            if (incoming.Content.Size != length) throw ObjectErrors.IncompleteBody(length, incoming.Content.Size);
            var digests = hasher.Finish();
            expected.Verify(digests);
            return new ReceivedBody(incoming, digests);
        }
        catch
        {
            incoming.Dispose();
            throw;
        }
    }

    /// <inheritdoc cref="IncomingContent.Keep"/>
    public void Keep() => Incoming.Keep();

    public void Dispose() => Incoming.Dispose();
}
