using System.Runtime.CompilerServices;
using Amazon.Lambda.Core;
using Amazon.Lambda.RuntimeSupport.Bootstrap;

namespace Amazon.Lambda.RuntimeSupport;

/// <summary>Runs a function: polls the Runtime API for invocations, calls the handler and sends back what it answers or throws.</summary>
public class LambdaBootstrap : IDisposable
{
    // Lambda freezes the process while a poll is under way, so the wait is not to be measured.
    static readonly TimeSpan s_longestWait = TimeSpan.FromHours(12);

    readonly HttpClient _httpClient;
    readonly bool _ownsHttpClient;
    readonly LambdaBootstrapHandler _handler;
    readonly ILambdaSerializer? _serializer;
    readonly LambdaBootstrapInitializer? _initializer;
    readonly FunctionEnvironment _environment = new();
    readonly RuntimeLog _log = RuntimeLog.TakeOver();
    readonly RuntimeApi _api;

    public LambdaBootstrap(LambdaBootstrapHandler handler, LambdaBootstrapInitializer? initializer = null)
        : this(ConstructHttpClient(), true, handler, null, null, initializer)
    {
    }

    public LambdaBootstrap(
        LambdaBootstrapHandler handler, LambdaBootstrapOptions lambdaBootstrapOptions, LambdaBootstrapInitializer? initializer = null)
        : this(ConstructHttpClient(), true, handler, null, lambdaBootstrapOptions, initializer)
    {
    }

    public LambdaBootstrap(HandlerWrapper handlerWrapper, LambdaBootstrapInitializer? initializer = null)
        : this(ConstructHttpClient(), true, handlerWrapper.Handler, handlerWrapper.Serializer, null, initializer)
    {
    }

    public LambdaBootstrap(
        HandlerWrapper handlerWrapper, LambdaBootstrapOptions lambdaBootstrapOptions, LambdaBootstrapInitializer? initializer = null)
        : this(ConstructHttpClient(), true, handlerWrapper.Handler, handlerWrapper.Serializer, lambdaBootstrapOptions, initializer)
    {
    }

    public LambdaBootstrap(HttpClient httpClient, LambdaBootstrapHandler handler, LambdaBootstrapInitializer? initializer = null)
        : this(httpClient, false, handler, null, null, initializer)
    {
    }

    public LambdaBootstrap(HttpClient httpClient, HandlerWrapper handlerWrapper, LambdaBootstrapInitializer? initializer = null)
        : this(httpClient, false, handlerWrapper.Handler, handlerWrapper.Serializer, null, initializer)
    {
    }

    public LambdaBootstrap(
        HttpClient httpClient,
        HandlerWrapper handlerWrapper,
        LambdaBootstrapOptions lambdaBootstrapOptions,
        LambdaBootstrapInitializer? initializer = null)
        : this(httpClient, false, handlerWrapper.Handler, handlerWrapper.Serializer, lambdaBootstrapOptions, initializer)
    {
    }

    LambdaBootstrap(
        HttpClient httpClient,
        bool ownsHttpClient,
        LambdaBootstrapHandler handler,
        ILambdaSerializer? serializer,
        LambdaBootstrapOptions? options,
        LambdaBootstrapInitializer? initializer)
    {
        ArgumentNullException.ThrowIfNull(httpClient);
        ArgumentNullException.ThrowIfNull(handler);
        _httpClient = httpClient;
        _httpClient.Timeout = s_longestWait;
        _ownsHttpClient = ownsHttpClient;
        _handler = handler;
        _serializer = serializer;
        _initializer = initializer;
        _api = new RuntimeApi(httpClient, options?.RuntimeApiEndpoint ?? _environment.RuntimeApi);
    }

    /// <summary>
    /// Runs the initializer, then handles invocations until <paramref name="cancellationToken"/> is cancelled. What a handler throws
    /// is the answer to its invocation.
    /// </summary>
    /// <exception cref="RuntimeApiClientException">The Runtime API refused a request: the process should end.</exception>
    public async Task RunAsync(CancellationToken cancellationToken = default)
    {
        HeapLimit.Apply(_environment);
        if (_initializer is not null && !await InitializeAsync(_initializer, cancellationToken))
            return;
        if (_environment.IsSnapStart)
            await SnapStart.RunAsync(_api, cancellationToken);

        if (_environment.MaxConcurrency is { } concurrency)
            await Task.WhenAll(Enumerable.Range(0, concurrency).Select(_ => HandleInvocationsAsync(cancellationToken)));
        else
            await HandleInvocationsAsync(cancellationToken);
    }

    /// <summary>The client for the Runtime API that a bootstrap makes for itself when it is given none.</summary>
    public static HttpClient ConstructHttpClient()
    {
        var aot = RuntimeFeature.IsDynamicCodeSupported ? "" : "-aot";
        var version = typeof(LambdaBootstrap).Assembly.GetName().Version;
        var client = new HttpClient(new SocketsHttpHandler { UseProxy = false, UseCookies = false });
        client.DefaultRequestHeaders.TryAddWithoutValidation("User-Agent", $"aws-lambda-dotnet/{Environment.Version}-{version}{aot}");
        return client;
    }

    public void Dispose()
    {
        Dispose(true);
        GC.SuppressFinalize(this);
    }

    protected virtual void Dispose(bool disposing)
    {
        if (disposing && _ownsHttpClient)
            _httpClient.Dispose();
    }

    async Task<bool> InitializeAsync(LambdaBootstrapInitializer initializer, CancellationToken cancellationToken)
    {
        try
        {
            return await initializer();
        }
        catch (Exception failure)
        {
            _log.Write(failure);
            await _api.FailInitializationAsync(failure, null, cancellationToken);
            throw;
        }
    }

    async Task HandleInvocationsAsync(CancellationToken cancellationToken)
    {
        while (!cancellationToken.IsCancellationRequested)
        {
            try
            {
                await HandleInvocationAsync(cancellationToken);
                if (_environment.RunsOnce)
                    return;
            }
            catch (OperationCanceledException)
            {
                // Either the caller ends the loop, or a poll has timed out and is due again.
            }
            catch (Exception failure) when (_environment.MaxConcurrency is not null)
            {
                // One of several loops must not take down the invocations of the others.
                _log.Write(failure);
            }
        }
    }

    async Task HandleInvocationAsync(CancellationToken cancellationToken)
    {
        var (headers, payload) = await _api.NextAsync(cancellationToken);
        _log.Enter(headers);
        _environment.SetTraceId(headers.TraceId);
        LambdaTraceProvider.SetCurrentTraceId(headers.TraceId);

        using var invocation = new InvocationRequest(
            new MemoryStream(payload), new LambdaContext(headers, _environment, _log, _serializer));
        InvocationResponse? response;
        try
        {
            response = await _handler(invocation);
        }
        catch (Exception failure)
        {
            _log.Write(failure);
            await _api.FailInvocationAsync(headers.AwsRequestId, failure, cancellationToken);
            return;
        }

        try
        {
            await _api.RespondAsync(headers.AwsRequestId, response?.OutputStream, cancellationToken);
        }
        finally
        {
            if (response is { DisposeOutputStream: true })
                response.OutputStream?.Dispose();
        }
    }
}
