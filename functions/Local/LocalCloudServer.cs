using Microsoft.AspNetCore.Builder;
using Microsoft.AspNetCore.Hosting;
using Microsoft.AspNetCore.Server.Kestrel.Core;
using Microsoft.Extensions.DependencyInjection;
using Microsoft.Extensions.Logging;

namespace OnPut.Local;

/// <summary>Kestrel on a socket that is bound already.</summary>
sealed class LocalCloudServer : IAsyncDisposable
{
    static readonly TimeSpan LastRequests = TimeSpan.FromSeconds(2);

    readonly LocalCloudListener _listener;
    readonly WebApplication _app;

    LocalCloudServer(LocalCloudListener listener, WebApplication app)
    {
        _listener = listener;
        _app = app;
    }

    public Uri Endpoint => _listener.Endpoint;

    /// <summary>Starts serving and takes the listener over.</summary>
    /// <param name="configure">Limits beside the address.</param>
    /// <param name="map">Adds the handlers.</param>
    public static async Task<LocalCloudServer> StartAsync(
        LocalCloudListener listener, Action<KestrelServerOptions> configure, Action<WebApplication> map, ILoggerFactory logs, CancellationToken cancellationToken)
    {
        var builder = WebApplication.CreateEmptyBuilder(new WebApplicationOptions());
        builder.Services.AddRoutingCore();
        builder.Services.AddSingleton(logs);
        builder.WebHost.UseKestrelCore().ConfigureKestrel(options =>
        {
            configure(options);
            options.ListenHandle(listener.Handle);
        });
        var app = builder.Build();
        map(app);
        try
        {
            await app.StartAsync(cancellationToken);
            return new LocalCloudServer(listener, app);
        }
        catch
        {
            await app.DisposeAsync();
            throw;
        }
    }

    /// <summary>Stops listening and gives requests under way a moment to end.</summary>
    public async ValueTask DisposeAsync()
    {
        using (var limit = new CancellationTokenSource(LastRequests))
            await _app.StopAsync(limit.Token);
        await _app.DisposeAsync();
        _listener.Dispose();
    }
}
