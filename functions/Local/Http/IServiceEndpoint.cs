using Microsoft.AspNetCore.Http;

namespace OnPut.Local.Http;

/// <summary>One AWS service behind the front door.</summary>
public interface IServiceEndpoint
{
    /// <summary>
    /// Answers one request, errors included, in the service's own protocol. The request is already authenticated;
    /// its body reads as the payload itself: chunk framing is gone, and a read past a wrong hash or signature throws.
    /// </summary>
    Task HandleAsync(HttpContext context, Caller caller);
}
