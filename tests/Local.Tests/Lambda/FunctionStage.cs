using Microsoft.Extensions.Logging.Abstractions;
using OnPut.Local.Lambda.Async;
using OnPut.Local.Lambda.Functions;
using OnPut.Local.Lambda.Processes;
using OnPut.Local.Lambda.Runtime;
using OnPut.Local.Messaging;
using OnPut.Local.Storage;
using OnPut.Local.Template.Resources;

namespace OnPut.Local.Tests.Lambda;

/// <summary>A function on a Runtime API with queues beside it, and no other service.</summary>
sealed class FunctionStage : IAsyncDisposable
{
    readonly string _folder;
    readonly ProcessStarter _starter;
    readonly LocalCloudServer _server;

    FunctionStage(string folder, ProcessStarter starter, LocalCloudServer server, RuntimeSessions sessions, FunctionResource function, int concurrency, TimeProvider time)
    {
        _folder = folder;
        _starter = starter;
        _server = server;
        Database = Database.Open(Path.Combine(folder, "catalogue.db"), Queues.Schema, AsyncSchema.Script);
        Queues = new Queues(Database, TimeProvider.System);
        var context = new FunctionContext(sessions, starter, server.Endpoint, server.Endpoint, Observer, time);
        Host = new FunctionHost(context, function, new LaunchCommand(Path.Combine(function.CodePath, "bootstrap"), [], function.CodePath), concurrency);
    }

    public Database Database { get; }

    public Queues Queues { get; }

    public FunctionHost Host { get; }

    public RecordingObserver Observer { get; } = new();

    public static async Task<FunctionStage> StartAsync(FunctionResource function, int concurrency = 1, TimeProvider? time = null)
    {
        var sessions = new RuntimeSessions();
        var server = await LocalCloudServer.StartAsync(
            LocalCloudListener.Bind(port: 0), RuntimeApi.Configure, app => new RuntimeApi(sessions).Map(app), NullLoggerFactory.Instance, TestContext.Current.CancellationToken);
        var folder = Directory.CreateTempSubdirectory("onput-stage-").FullName;
        return new FunctionStage(folder, new ProcessStarter(), server, sessions, function, concurrency, time ?? TimeProvider.System);
    }

    public async ValueTask DisposeAsync()
    {
        await Host.DisposeAsync();
        _starter.Dispose();
        await _server.DisposeAsync();
        await Database.DisposeAsync();
        Directory.Delete(_folder, recursive: true);
    }
}
