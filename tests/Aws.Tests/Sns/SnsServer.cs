using System.Collections.Concurrent;
using Microsoft.AspNetCore.Http;
using OnPut.Aws.Tests.Hosting;

namespace OnPut.Aws.Tests.Sns;

/// <summary>An SNS that remembers what it was sent and answers what the test wants, in order; the last answer again and again.</summary>
sealed class SnsServer : IAsyncDisposable
{
    readonly ConcurrentQueue<(int Status, string Body)> _answers;
    LoopbackServer? _server;

    SnsServer(IEnumerable<(int Status, string Body)> answers) => _answers = new(answers);

    public Uri Url => _server!.Url;

    public ConcurrentQueue<SnsRequest> Requests { get; } = [];

    public static async Task<SnsServer> StartAsync(params (int Status, string Body)[] answers)
    {
        var sns = new SnsServer(answers);
        sns._server = await LoopbackServer.StartAsync(sns.AnswerAsync);
        return sns;
    }

    public static (int Status, string Body) Published(string messageId) => (200,
        $"""
        <PublishResponse xmlns="http://sns.amazonaws.com/doc/2010-03-31/">
          <PublishResult><MessageId>{messageId}</MessageId><SequenceNumber>7</SequenceNumber></PublishResult>
          <ResponseMetadata><RequestId>request-1</RequestId></ResponseMetadata>
        </PublishResponse>
        """);

    public static (int Status, string Body) Error(int status, string code, string message) => (status,
        $"""
        <ErrorResponse xmlns="http://sns.amazonaws.com/doc/2010-03-31/">
          <Error><Type>Sender</Type><Code>{code}</Code><Message>{message}</Message></Error>
          <RequestId>request-2</RequestId>
        </ErrorResponse>
        """);

    public ValueTask DisposeAsync() => _server!.DisposeAsync();

    async Task AnswerAsync(HttpContext context)
    {
        var form = await context.Request.ReadFormAsync(context.RequestAborted);
        var headers = context.Request.Headers;
        Requests.Enqueue(new(
            context.Request.Path,
            form.ToDictionary(field => field.Key, field => field.Value.ToString()),
            headers.ToDictionary(header => header.Key, header => header.Value.ToString(), StringComparer.OrdinalIgnoreCase)));
        var answer = _answers.Count > 1 && _answers.TryDequeue(out var next) ? next : _answers.Single();
        context.Response.StatusCode = answer.Status;
        context.Response.ContentType = "text/xml";
        await context.Response.WriteAsync(answer.Body, context.RequestAborted);
    }
}
