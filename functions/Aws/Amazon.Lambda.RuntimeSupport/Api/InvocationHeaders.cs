using System.Net.Http.Headers;

namespace Amazon.Lambda.RuntimeSupport;

/// <summary>What the Runtime API sends beside an event.</summary>
sealed class InvocationHeaders(HttpResponseHeaders headers)
{
    /// <exception cref="KeyNotFoundException">The Runtime API sent no request id.</exception>
    public string AwsRequestId { get; } = Read(headers, "Lambda-Runtime-Aws-Request-Id")
        ?? throw new KeyNotFoundException("The Runtime API sent an invocation without the header Lambda-Runtime-Aws-Request-Id.");

    /// <summary>When the invocation is killed, in milliseconds since 1970.</summary>
    public string? DeadlineMs { get; } = Read(headers, "Lambda-Runtime-Deadline-Ms");

    public string? InvokedFunctionArn { get; } = Read(headers, "Lambda-Runtime-Invoked-Function-Arn");

    public string? TraceId { get; } = Read(headers, "Lambda-Runtime-Trace-Id");

    public string? ClientContext { get; } = Read(headers, "Lambda-Runtime-Client-Context");

    public string? CognitoIdentity { get; } = Read(headers, "Lambda-Runtime-Cognito-Identity");

    public string? TenantId { get; } = Read(headers, "Lambda-Runtime-Aws-Tenant-Id");

    static string? Read(HttpResponseHeaders headers, string name) =>
        headers.NonValidated.TryGetValues(name, out var values) ? values.ToString() : null;
}
