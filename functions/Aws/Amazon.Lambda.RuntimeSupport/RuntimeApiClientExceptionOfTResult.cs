namespace Amazon.Lambda.RuntimeSupport;

/// <summary>The Runtime API refused a request and said why.</summary>
public class RuntimeApiClientException<TResult> : RuntimeApiClientException
{
    public RuntimeApiClientException(
        string message,
        int statusCode,
        string? response,
        Dictionary<string, IEnumerable<string>> headers,
        TResult result,
        Exception? innerException)
        : base(message, statusCode, response, headers, innerException) => Result = result;

    public TResult Result { get; }
}
