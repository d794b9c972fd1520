using System.Collections.Concurrent;
using System.Globalization;
using System.Net;
using System.Text;

namespace OnPut.Core.Tests.Support;

/// <summary>The Lambda Runtime API as a message handler: hands out payloads, keeps what is answered, then cancels the bootstrap.</summary>
public sealed class FakeRuntimeApi(params byte[][] payloads) : HttpMessageHandler
{
    readonly ConcurrentQueue<byte[]> _payloads = new(payloads);
    readonly CancellationTokenSource _done = new();

    /// <summary>Cancelled when every payload is answered.</summary>
    public CancellationToken Done => _done.Token;

    /// <summary>The last part of the path and the body of each POST.</summary>
    public ConcurrentQueue<(string Kind, string Body)> Answers { get; } = new();

    public TimeSpan Timeout { get; init; } = TimeSpan.FromSeconds(30);

    protected override async Task<HttpResponseMessage> SendAsync(HttpRequestMessage request, CancellationToken cancellationToken)
    {
        if (request.Method == HttpMethod.Post)
        {
            Answers.Enqueue((request.RequestUri!.Segments[^1], await request.Content!.ReadAsStringAsync(cancellationToken)));
            return new(HttpStatusCode.Accepted) { Content = new StringContent("""{"status":"OK"}""", Encoding.UTF8, "application/json") };
        }
        if (!_payloads.TryDequeue(out var payload))
        {
            await _done.CancelAsync();
            await Task.Delay(System.Threading.Timeout.Infinite, cancellationToken);
        }
        var response = new HttpResponseMessage(HttpStatusCode.OK) { Content = new ByteArrayContent(payload!) };
        response.Headers.Add("Lambda-Runtime-Aws-Request-Id", $"request-{payloads.Length - _payloads.Count}");
        response.Headers.Add("Lambda-Runtime-Trace-Id", "Root=1-5759e988-bd862e3fe1be46a994272793;Parent=53995c3f42cd8ad8;Sampled=1");
        response.Headers.Add(
            "Lambda-Runtime-Deadline-Ms",
            TimeProvider.System.GetUtcNow().Add(Timeout).ToUnixTimeMilliseconds().ToString(CultureInfo.InvariantCulture));
        response.Headers.Add("Lambda-Runtime-Invoked-Function-Arn", "arn:aws:lambda:us-east-1:000000000000:function:Text");
        return response;
    }

    protected override void Dispose(bool disposing)
    {
        if (disposing)
            _done.Dispose();
        base.Dispose(disposing);
    }
}
