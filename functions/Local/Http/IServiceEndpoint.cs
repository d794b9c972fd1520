using Microsoft.AspNetCore.Http;

namespace OnPut.Local.Http;

/// <summary>One AWS service behind the front door.</summary>
public interface IServiceEndpoint
{
    /// <summary>
    /// Answers one authenticated request. <see cref="RequestTarget.Of"/> gives its path as it was sent, <see cref="RequestPayload.Of"/>
    /// the length and the trailers of its body. The body reads as the payload itself: chunk framing is gone, and reading it to its
    /// end proves its hash and signatures.
    /// </summary>
    /// <exception cref="ServiceException">The request fails with that error. Reading a body that is not what was signed throws it too.</exception>
    Task HandleAsync(HttpContext context, Caller caller);

    /// <summary>Answers with an error, of the signature or out of <see cref="HandleAsync"/>, in the service's own protocol.</summary>
    Task RejectAsync(HttpContext context, ServiceError error);
}
