using Microsoft.AspNetCore.Http;
using Microsoft.AspNetCore.Http.Features;

namespace OnPut.Local.Http;

/// <summary>What is known of a request's body apart from its bytes, which <see cref="HttpRequest.Body"/> gives.</summary>
/// <param name="Length">Bytes of the payload without framing; null where the client did not say.</param>
public sealed record RequestPayload(long? Length)
{
    /// <summary>Trailing headers such as <c>x-amz-checksum-crc32</c>, by lower-case name; complete when the body is read.</summary>
    public IReadOnlyDictionary<string, string> Trailers { get; init; } = new Dictionary<string, string>();

    /// <summary>The payload of a request that came through the front door.</summary>
    public static RequestPayload Of(HttpContext context) => context.Features.GetRequiredFeature<RequestPayload>();
}
