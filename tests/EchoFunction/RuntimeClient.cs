using System.Net.Http.Json;

namespace OnPut.EchoFunction;

/// <summary>The Runtime API as the wire has it. Any refusal ends the process.</summary>
sealed class RuntimeClient : IDisposable
{
    readonly HttpClient _http = new()
    {
        BaseAddress = new Uri($"http://{Environment.GetEnvironmentVariable("AWS_LAMBDA_RUNTIME_API")}/2018-06-01/runtime/"),
        Timeout = System.Threading.Timeout.InfiniteTimeSpan,
    };

    public async Task<(string RequestId, string Payload)> NextAsync()
    {
        using var response = (await _http.GetAsync("invocation/next")).EnsureSuccessStatusCode();
        return (response.Headers.GetValues("Lambda-Runtime-Aws-Request-Id").Single(), await response.Content.ReadAsStringAsync());
    }

    public async Task AnswerAsync(string requestId, string payload)
    {
        using var response = await _http.PostAsync($"invocation/{requestId}/response", new StringContent(payload));
    }

    public Task FailAsync(string requestId, string message) => PostErrorAsync($"invocation/{requestId}/error", message);

    public Task FailInitAsync(string message) => PostErrorAsync("init/error", message);

    public void Dispose() => _http.Dispose();

    async Task PostErrorAsync(string path, string message)
    {
        using var content = JsonContent.Create(new { errorType = "EchoError", errorMessage = message, stackTrace = Array.Empty<string>() });
        content.Headers.Add("Lambda-Runtime-Function-Error-Type", "EchoError");
        (await _http.PostAsync(path, content)).EnsureSuccessStatusCode().Dispose();
    }
}
