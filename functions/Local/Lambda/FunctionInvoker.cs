using OnPut.Local.Lambda.Functions;
using OnPut.Local.Lambda.Processes;
using OnPut.Local.Lambda.Runtime;
using OnPut.Local.Template.Resources;

namespace OnPut.Local.Lambda;

/// <summary>
/// Runs one function against an AWS endpoint that is there already, such as a local cloud in another terminal:
/// a process of its own, on a Runtime API of its own.
/// </summary>
public sealed class FunctionInvoker : IAsyncDisposable
{
    readonly LocalCloudDisposals _opened;
    readonly FunctionHost _host;

    FunctionInvoker(LocalCloudDisposals opened, FunctionHost host)
    {
        _opened = opened;
        _host = host;
    }

    /// <param name="awsEndpoint">The value of <c>AWS_ENDPOINT_URL</c> for the function.</param>
    /// <param name="build">False to take the project's output as it is.</param>
    /// <exception cref="FunctionBuildException">There is nothing to start, or it does not compile.</exception>
    public static async Task<FunctionInvoker> StartAsync(
        FunctionResource function, Uri awsEndpoint, bool build, ILocalCloudObserver observer, TimeProvider time, CancellationToken cancellationToken)
    {
        var command = await FunctionBuilder.PrepareAsync(function, build, observer, time, cancellationToken);
        var sessions = new RuntimeSessions();
        var opened = new LocalCloudDisposals();
        try
        {
            var logs = opened.AddPlain(LocalCloudLog.Factory(observer));
            var server = opened.Add(await LocalCloudServer.StartAsync(
                LocalCloudListener.Bind(port: 0), RuntimeApi.Configure, app => new RuntimeApi(sessions).Map(app), logs, cancellationToken));
            var starter = opened.AddPlain(new ProcessStarter());
            var context = new FunctionContext(sessions, starter, server.Endpoint, awsEndpoint, observer, time);
            return new FunctionInvoker(opened, opened.Add(new FunctionHost(context, function, command, concurrency: 1)));
        }
        catch
        {
            await opened.DisposeAsync();
            throw;
        }
    }

    /// <summary>Runs the function with one event, given as JSON.</summary>
    public Task<InvocationResult> InvokeAsync(ReadOnlyMemory<byte> payload, CancellationToken cancellationToken) =>
        _host.InvokeAsync(new InvocationRequest(payload), cancellationToken);

    public ValueTask DisposeAsync() => _opened.DisposeAsync();
}
