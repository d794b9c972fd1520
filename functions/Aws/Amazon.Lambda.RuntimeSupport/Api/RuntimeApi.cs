using System.Net;
using System.Net.Http.Headers;
using System.Text.Json;

namespace Amazon.Lambda.RuntimeSupport;

/// <summary>The Lambda Runtime API, version 2018-06-01 (AWS: "Using the Lambda runtime API for custom runtimes").</summary>
/// <param name="http">Waits as long as the next invocation takes to come.</param>
/// <param name="endpoint">The host and port, and a path where one port serves several functions.</param>
sealed class RuntimeApi(HttpClient http, string? endpoint)
{
    const string ErrorMediaType = "application/vnd.aws.lambda.error+json";
    const int LargestXRayCause = 1024 * 1024;

    static readonly MediaTypeWithQualityHeaderValue s_json = new("application/json");

    string Endpoint => endpoint ?? throw new InvalidOperationException(
        "No Lambda Runtime API to talk to: AWS_LAMBDA_RUNTIME_API is not set. Start the function in Lambda or under an emulator.");

    /// <summary>Waits for the next invocation.</summary>
    public async Task<(InvocationHeaders Headers, byte[] Event)> NextAsync(CancellationToken cancellationToken)
    {
        using var response = await SendAsync(HttpMethod.Get, "invocation/next", null, [], cancellationToken);
        return (new(response.Headers), await response.Content.ReadAsByteArrayAsync(cancellationToken));
    }

    /// <summary>Answers an invocation; the stream stays open.</summary>
    public Task RespondAsync(string requestId, Stream? output, CancellationToken cancellationToken)
    {
        HttpContent content = output is null ? new ByteArrayContent([]) : new StreamContent(output);
        content.Headers.ContentType = s_json;
        return PostAsync($"invocation/{requestId}/response", content, [], cancellationToken);
    }

    /// <summary>Reports that the handler threw.</summary>
    public Task FailInvocationAsync(string requestId, Exception failure, CancellationToken cancellationToken)
    {
        var cause = XRayCause.ToJson(failure);
        return PostAsync(
            $"invocation/{requestId}/error",
            ErrorContent(failure),
            [
                ("Lambda-Runtime-Function-Error-Type", failure.GetType().Name),
                ("Lambda-Runtime-Function-XRay-Error-Cause", cause.Length < LargestXRayCause ? cause : null),
            ],
            cancellationToken);
    }

    /// <summary>Reports that the function did not come up; <paramref name="errorType"/> where it is the runtime's own.</summary>
    public Task FailInitializationAsync(Exception failure, string? errorType, CancellationToken cancellationToken) =>
        PostAsync("init/error", ErrorContent(failure), [("Lambda-Runtime-Function-Error-Type", errorType)], cancellationToken);

    /// <summary>Offers the process for a snapshot and returns in a copy that was restored from it.</summary>
    public async Task WaitForRestoreAsync(CancellationToken cancellationToken) =>
        (await SendAsync(HttpMethod.Get, "restore/next", null, [], cancellationToken)).Dispose();

    /// <summary>Reports that the function did not come up after a restore.</summary>
    public Task FailRestoreAsync(Exception failure, string errorType, CancellationToken cancellationToken) =>
        PostAsync("restore/error", ErrorContent(failure), [("Lambda-Runtime-Function-Error-Type", errorType)], cancellationToken);

    async Task PostAsync(
        string path, HttpContent content, (string Name, string? Value)[] headers, CancellationToken cancellationToken) =>
        (await SendAsync(HttpMethod.Post, path, content, headers, cancellationToken)).Dispose();

    async Task<HttpResponseMessage> SendAsync(
        HttpMethod method, string path, HttpContent? content, (string Name, string? Value)[] headers, CancellationToken cancellationToken)
    {
        var request = new HttpRequestMessage(method, $"http://{Endpoint}/2018-06-01/runtime/{path}") { Content = content };
        request.Headers.Accept.Add(s_json);
        foreach (var (name, value) in headers)
        {
            if (value is not null)
                request.Headers.TryAddWithoutValidation(name, value);
        }

        var response = await http.SendAsync(request, HttpCompletionOption.ResponseHeadersRead, cancellationToken);
        if (response.StatusCode is HttpStatusCode.OK or HttpStatusCode.Accepted or HttpStatusCode.NoContent)
            return response;
        using (response)
            throw await RefusalAsync(response, cancellationToken);
    }

    static ByteArrayContent ErrorContent(Exception failure) =>
        new(ErrorReport.ToJson(failure)) { Headers = { ContentType = new(ErrorMediaType) } };

    static async Task<RuntimeApiClientException> RefusalAsync(HttpResponseMessage response, CancellationToken cancellationToken)
    {
        var status = (int)response.StatusCode;
        var body = await response.Content.ReadAsStringAsync(cancellationToken);
        var headers = response.Headers.Concat(response.Content.Headers).ToDictionary(header => header.Key, header => header.Value);
        var name = response.StatusCode switch
        {
            HttpStatusCode.BadRequest => "Bad Request",
            HttpStatusCode.Forbidden => "Forbidden",
            HttpStatusCode.RequestEntityTooLarge => "Payload Too Large",
            _ => null,
        };
        if (name is null)
        {
            return new(
                response.StatusCode == HttpStatusCode.InternalServerError
                    ? "Container error. Non-recoverable state. Runtime should exit promptly.\n"
                    : $"The HTTP status code of the response was not expected ({status}).",
                status, body, headers, null);
        }
        try
        {
            return new RuntimeApiClientException<ErrorResponse>(name, status, body, headers, ErrorResponse.Parse(body), null);
        }
        catch (JsonException unreadable)
        {
            return new("Could not deserialize the response body.", status, body, headers, unreadable);
        }
    }
}
