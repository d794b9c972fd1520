namespace OnPut.Local.Http;

/// <summary>Ends a request with <see cref="Error"/>. The front door hands it to the endpoint's <see cref="IServiceEndpoint.RejectAsync"/>.</summary>
public sealed class ServiceException(ServiceError error, Exception? inner = null) : Exception(error.Message, inner)
{
    public ServiceError Error { get; } = error;
}
