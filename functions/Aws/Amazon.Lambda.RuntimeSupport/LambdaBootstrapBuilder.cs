using Amazon.Lambda.RuntimeSupport.Bootstrap;

namespace Amazon.Lambda.RuntimeSupport;

/// <summary>Makes the bootstrap of a function that is an executable.</summary>
public partial class LambdaBootstrapBuilder
{
    readonly HandlerWrapper _handler;
    readonly LambdaBootstrapOptions _options = new();
    HttpClient? _httpClient;
    LambdaBootstrapInitializer? _initializer;

    LambdaBootstrapBuilder(HandlerWrapper handler) => _handler = handler;

    /// <summary>Talks to the Runtime API with this client, which stays the caller's to dispose.</summary>
    public LambdaBootstrapBuilder UseHttpClient(HttpClient? httpClient)
    {
        _httpClient = httpClient;
        return this;
    }

    /// <summary>Runs this before the first invocation.</summary>
    public LambdaBootstrapBuilder UseBootstrapHandler(LambdaBootstrapInitializer? lambdaBootstrapInitializer)
    {
        _initializer = lambdaBootstrapInitializer;
        return this;
    }

    public LambdaBootstrapBuilder ConfigureOptions(Action<LambdaBootstrapOptions>? options = null)
    {
        options?.Invoke(_options);
        return this;
    }

    public LambdaBootstrap Build() => _httpClient is null
        ? new LambdaBootstrap(_handler, _options, _initializer)
        : new LambdaBootstrap(_httpClient, _handler, _options, _initializer);
}
