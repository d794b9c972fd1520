using Microsoft.AspNetCore.Routing;
using OnPut.Local.Lambda.Api;
using OnPut.Local.Lambda.Async;
using OnPut.Local.Lambda.EventSources;
using OnPut.Local.Lambda.Functions;
using OnPut.Local.Lambda.Processes;
using OnPut.Local.Lambda.Runtime;
using OnPut.Local.Lambda.Schedules;
using OnPut.Local.Messaging;
using OnPut.Local.Storage;
using OnPut.Local.Template;

namespace OnPut.Local.Lambda;

/// <summary>The local Lambda: the template's functions, and all that invokes them.</summary>
sealed class LambdaService : IAsyncDisposable
{
    readonly Database _database;
    readonly AsyncInvocations _invocations;
    readonly RuntimeSessions _sessions = new();
    readonly ProcessStarter _starter = new();
    readonly CancellationTokenSource _stopping = new();
    readonly FunctionHost[] _hosts;
    Task _loops = Task.CompletedTask;

    /// <param name="commands">How each function is started, by logical id.</param>
    public LambdaService(
        CloudTemplate template,
        IReadOnlyDictionary<string, LaunchCommand> commands,
        Uri endpoint,
        Database database,
        AsyncInvocations invocations,
        ILocalCloudObserver observer,
        TimeProvider time)
    {
        _database = database;
        _invocations = invocations;
        var context = new FunctionContext(_sessions, _starter, endpoint, endpoint, observer, time);
        _hosts = [.. template.Functions.Select(function => new FunctionHost(
            context, function, commands[function.LogicalId], LocalConcurrency.Of(function, template, Environment.ProcessorCount)))];
    }

    /// <summary>The tables that the database must be opened with.</summary>
    public static string Schema => AsyncSchema.Script;

    /// <summary>Whether no function works and no event waits for one.</summary>
    public bool IsQuiet => _hosts.All(host => host.Running == 0) && _database.Read(AsyncTable.CountPending) == 0;

    /// <summary>How many asynchronous events failed for good and had nowhere to go.</summary>
    public int Dropped => _database.Read(AsyncTable.CountDropped);

    public void Map(IEndpointRouteBuilder routes)
    {
        new RuntimeApi(_sessions).Map(routes);
        new LambdaApi(_hosts, (function, payload) => InvokeLaterAsync(function.Arn, payload)).Map(routes);
    }

    /// <summary>Starts polling the queues, keeping the schedules and working on asynchronous events.</summary>
    public void Start(CloudTemplate template, Queues queues, IEventDestinations destinations, ILocalCloudObserver observer, TimeProvider time)
    {
        var polling = template.EventSources.Select(source => new QueuePoller(
            source, _hosts.Single(host => host.Function.Name == source.FunctionName), queues, observer, time).RunAsync(_stopping.Token));
        var working = _hosts.Select(host => new AsyncWorker(
            host, _invocations.WakeUpOf(host.Function.Arn), _database, destinations, observer, time).RunAsync(_stopping.Token));
        var scheduling = template.Schedules.Select(schedule => new ScheduleRunner(
            schedule, payload => InvokeLaterAsync(schedule.FunctionArn, payload), observer, time).RunAsync(_stopping.Token));
        _loops = Task.WhenAll([.. polling, .. working, .. scheduling]);
    }

    /// <summary>Runs a function by its logical id or name.</summary>
    /// <exception cref="ArgumentException">There is no such function.</exception>
    public Task<InvocationResult> InvokeAsync(string function, ReadOnlyMemory<byte> payload, CancellationToken cancellationToken)
    {
        var host = _hosts.FirstOrDefault(host => host.Function.LogicalId == function || host.Function.Name == function)
            ?? throw new ArgumentException($"There is no function {function}; there is {string.Join(", ", _hosts.Select(host => host.Function.LogicalId))}.", nameof(function));
        return host.InvokeAsync(new InvocationRequest(payload), cancellationToken);
    }

    /// <summary>Takes no new work, waits until what is under way is done or <paramref name="grace"/> is over, and ends every process.</summary>
    public async Task StopAsync(TimeSpan grace, TimeProvider time)
    {
        await _stopping.CancelAsync();
        await Task.WhenAny(_loops, Task.Delay(grace, time));
        foreach (var host in _hosts)
            await host.DisposeAsync();
        await _loops;
        _sessions.CloseAll();
    }

    /// <returns>The request id.</returns>
    Task<string> InvokeLaterAsync(string functionArn, string payload) =>
        _database.WriteAsync(connection => _invocations.Add(connection, functionArn, payload));

    public async ValueTask DisposeAsync()
    {
        await StopAsync(TimeSpan.Zero, TimeProvider.System);
        _starter.Dispose();
        _stopping.Dispose();
    }
}
