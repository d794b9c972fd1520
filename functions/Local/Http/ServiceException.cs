namespace OnPut.Local.Http;

/// <summary>Ends a request with <see cref="Error"/>, which the front door hands to <see cref="IServiceEndpoint.RejectAsync"/>.</summary>
public sealed class ServiceException(ServiceError error, Exception? inner = null) : Exception(error.Message, inner)
{
    public ServiceError Error { get; } = error;
}
