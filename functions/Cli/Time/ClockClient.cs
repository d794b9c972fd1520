using System.Net.Http.Json;
using System.Text.Json;
using OnPut.Local.S3.Clock;

namespace OnPut.Cli.Time;

/// <summary>Asks a running local cloud about its clock.</summary>
sealed class ClockClient(Uri endpoint) : IDisposable
{
    // A long way over a large bucket takes as long as it takes.
    readonly HttpClient _http = new() { BaseAddress = endpoint, Timeout = Timeout.InfiniteTimeSpan };

    /// <exception cref="UserErrorException">What answers there is no local cloud.</exception>
    public Task<ClockAnswer> AskAsync(CancellationToken cancellationToken) =>
        ReadAsync(_http.GetAsync(ClockApi.Path, cancellationToken), cancellationToken);

    /// <exception cref="UserErrorException">What answers there is no local cloud, or it refuses.</exception>
    public Task<ClockAnswer> MoveAsync(TimeSpan by, CancellationToken cancellationToken) => ReadAsync(
        _http.PostAsJsonAsync(ClockApi.Path, new ClockRequest(by.TotalSeconds), ClockJson.Default.ClockRequest, cancellationToken),
        cancellationToken);

    async Task<ClockAnswer> ReadAsync(Task<HttpResponseMessage> sending, CancellationToken cancellationToken)
    {
        try
        {
            using var response = await sending;
            if (response.IsSuccessStatusCode)
                return await response.Content.ReadFromJsonAsync(ClockJson.Default.ClockAnswer, cancellationToken) ?? throw NoCloud();
            var refusal = await response.Content.ReadFromJsonAsync(ClockJson.Default.ClockRefusal, cancellationToken);
            throw refusal?.Error is { } sentence ? new UserErrorException($"{sentence}.") : NoCloud();
        }
        catch (HttpRequestException gone) when (gone.HttpRequestError is HttpRequestError.ResponseEnded or HttpRequestError.ConnectionError)
        {
            throw new UserErrorException(
                $"the local cloud at {endpoint} ended before it answered; when it is started again, it does what is still due.", gone);
        }
        catch (Exception failure) when (failure is JsonException or HttpRequestException)
        {
            throw NoCloud(failure);
        }
    }

    UserErrorException NoCloud(Exception? failure = null) =>
        new($"what answers at {endpoint} is no local cloud, and other clocks cannot be moved; start one with 'onput up'.", failure);

    public void Dispose() => _http.Dispose();
}
