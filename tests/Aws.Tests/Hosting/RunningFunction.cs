using Amazon.Lambda.RuntimeSupport;

namespace OnPut.Aws.Tests.Hosting;

/// <summary>A function with its real bootstrap, polling a <see cref="RuntimeApiServer"/>.</summary>
sealed class RunningFunction : IAsyncDisposable
{
    readonly CancellationTokenSource _end = new();
    readonly LambdaBootstrap _bootstrap;

    RunningFunction(LambdaBootstrap bootstrap)
    {
        _bootstrap = bootstrap;
        Completion = bootstrap.RunAsync(_end.Token);
    }

    public Task Completion { get; }

    public static RunningFunction Start(
        RuntimeApiServer api, LambdaBootstrapBuilder function, LambdaBootstrapInitializer? initializer = null) =>
        new(function.ConfigureOptions(options => options.RuntimeApiEndpoint = api.Endpoint).UseBootstrapHandler(initializer).Build());

    /// <summary>Ends the loop and shows how it ended.</summary>
    public Task EndAsync()
    {
        _end.Cancel();
        return Completion.WaitAsync(TimeSpan.FromSeconds(30), TestContext.Current.CancellationToken);
    }

    public async ValueTask DisposeAsync()
    {
        await _end.CancelAsync();
        await Completion.ConfigureAwait(ConfigureAwaitOptions.SuppressThrowing);
        _bootstrap.Dispose();
        _end.Dispose();
    }
}
