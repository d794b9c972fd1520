using Microsoft.AspNetCore.Builder;
using Microsoft.AspNetCore.Hosting;
using Microsoft.AspNetCore.Server.Kestrel.Core;
using Microsoft.Extensions.DependencyInjection;
using Microsoft.Extensions.Logging;

namespace OnPut.Local;

/// <summary>Kestrel on a socket that is bound already.</summary>
sealed class LocalCloudServer : IAsyncDisposable
{
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
        LocalCloudListener listener, Action<KestrelServerOptions> configure, Action<WebApplication> map, CancellationToken cancellationToken)
    {
        var builder = WebApplication.CreateEmptyBuilder(new WebApplicationOptions());
        builder.Services.AddRoutingCore();
        builder.Logging.SetMinimumLevel(LogLevel.Warning);
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

    /// <summary>Stops listening and gives requests under way until the token ends.</summary>
    public Task StopAsync(CancellationToken cancellationToken) => _app.StopAsync(cancellationToken);

    public async ValueTask DisposeAsync()
    {
        await _app.DisposeAsync();
        _listener.Dispose();
    }
}
