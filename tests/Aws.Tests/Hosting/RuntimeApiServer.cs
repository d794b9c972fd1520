using System.Collections.Concurrent;
using System.Globalization;
using System.Threading.Channels;
using Microsoft.AspNetCore.Http;

namespace OnPut.Aws.Tests.Hosting;

/// <summary>The Lambda Runtime API for one function.</summary>
sealed class RuntimeApiServer : IAsyncDisposable
{
    const string Root = "/2018-06-01/runtime/";

    readonly Channel<Invocation> _waiting = Channel.CreateUnbounded<Invocation>();
    readonly ConcurrentDictionary<string, Invocation> _running = [];
    readonly string _prefix;
    LoopbackServer? _server;
    int _count;

    RuntimeApiServer(string prefix) => _prefix = prefix;

    /// <summary>Host, port and prefix, as in <c>AWS_LAMBDA_RUNTIME_API</c>.</summary>
    public string Endpoint => $"{_server!.Url.Authority}{_prefix}";

    public int StatusOfAnswers { get; set; } = StatusCodes.Status202Accepted;

    public List<Answer> InitErrors { get; } = [];

    public ConcurrentQueue<Dictionary<string, string>> Polls { get; } = [];

    /// <summary>How often the function offered itself for a snapshot.</summary>
    public int Restores { get; private set; }

    public static async Task<RuntimeApiServer> StartAsync(string prefix = "")
    {
        var api = new RuntimeApiServer(prefix);
        api._server = await LoopbackServer.StartAsync(api.HandleAsync);
        return api;
    }

    /// <summary>Sends an event to the function and waits for what it answers.</summary>
    public async Task<Answer> InvokeAsync(string json = "{}", Dictionary<string, string>? headers = null)
    {
        var id = Interlocked.Increment(ref _count).ToString("D8", CultureInfo.InvariantCulture);
        var invocation = new Invocation(id, json, headers ?? []);
        await _waiting.Writer.WriteAsync(invocation, TestContext.Current.CancellationToken);
        return await invocation.Answer.Task.WaitAsync(TimeSpan.FromSeconds(30), TestContext.Current.CancellationToken);
    }

    public ValueTask DisposeAsync() => _server!.DisposeAsync();

    async Task HandleAsync(HttpContext context)
    {
        var path = context.Request.Path.Value!;
        if (!path.StartsWith(_prefix + Root, StringComparison.Ordinal))
            context.Response.StatusCode = StatusCodes.Status404NotFound;
        else if (path.EndsWith("/restore/next", StringComparison.Ordinal))
            Restores++;
        else if (HttpMethods.IsGet(context.Request.Method))
            await NextAsync(context);
        else
            await AcceptAsync(context, path[(_prefix + Root).Length..]);
    }

    async Task NextAsync(HttpContext context)
    {
        Polls.Enqueue(Headers(context.Request));
        Invocation invocation;
        try
        {
            invocation = await _waiting.Reader.ReadAsync(context.RequestAborted);
        }
        catch (OperationCanceledException)
        {
            return;
        }
        _running[invocation.Id] = invocation;
        context.Response.Headers["Lambda-Runtime-Aws-Request-Id"] = invocation.Id;
        foreach (var (name, value) in invocation.Headers)
            context.Response.Headers[name] = value;
        context.Response.ContentType = "application/json";
        await context.Response.WriteAsync(invocation.Event, context.RequestAborted);
    }

    async Task AcceptAsync(HttpContext context, string path)
    {
        using var reader = new StreamReader(context.Request.Body);
        var body = await reader.ReadToEndAsync(context.RequestAborted);
        var answer = new Answer(path, context.Request.ContentType, Headers(context.Request), body);
        context.Response.StatusCode = StatusOfAnswers;
        await context.Response.WriteAsync("""{"errorMessage":"refused","errorType":"Refused"}""", context.RequestAborted);
        await context.Response.CompleteAsync();

        var parts = path.Split('/');
        if (parts[0] == "init")
            InitErrors.Add(answer);
        else if (_running.TryRemove(parts[1], out var invocation))
            invocation.Answer.SetResult(answer);
    }

    static Dictionary<string, string> Headers(HttpRequest request) =>
        request.Headers.ToDictionary(header => header.Key, header => header.Value.ToString(), StringComparer.OrdinalIgnoreCase);
}
