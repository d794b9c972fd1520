using System.ComponentModel;
using OnPut.Local.Lambda.Processes;
using OnPut.Local.Lambda.Runtime;
using OnPut.Local.Template.Resources;

namespace OnPut.Local.Lambda.Functions;

/// <summary>A process of a function that has started and takes one event at a time.</summary>
sealed class FunctionInstance : IAsyncDisposable
{
    /// <summary>Lambda gives 10 seconds and then starts once more under the function's timeout: the sum of both.</summary>
    static readonly TimeSpan InitLimit = TimeSpan.FromSeconds(10);

    readonly FunctionContext _context;
    readonly FunctionResource _function;
    readonly string _sessionId;
    readonly RuntimeSession _session;
    volatile Invocation? _current;
    FunctionProcess? _process;
    bool _isKilled;

    FunctionInstance(FunctionContext context, FunctionResource function)
    {
        _context = context;
        _function = function;
        (_sessionId, _session) = context.Sessions.Open(function.Arn);
    }

    /// <summary>How long it took until the process asked for its first event.</summary>
    public TimeSpan InitDuration { get; private set; }

    /// <summary>When it was last given back, as a timestamp of the <see cref="TimeProvider"/>.</summary>
    public long IdleSince { get; set; }

    public bool IsReusable => !_isKilled && _process is { Exited.IsCompleted: false };

    /// <summary>Starts a process and waits until it asks for an event.</summary>
    /// <param name="first">The invocation that it is started for: its log gets what the process writes meanwhile.</param>
    /// <exception cref="FunctionStartException">It ends, fails or takes too long before that.</exception>
    public static async Task<FunctionInstance> StartAsync(
        FunctionContext context, FunctionResource function, LaunchCommand command, Invocation first, CancellationToken cancellationToken)
    {
        var instance = new FunctionInstance(context, function) { _current = first };
        try
        {
            await instance.InitializeAsync(command, first.RequestId, cancellationToken);
            return instance;
        }
        catch
        {
            await instance.DisposeAsync();
            throw;
        }
    }

    /// <summary>Hands the event over and waits for the answer, the deadline or the end of the process.</summary>
    /// <returns>Null where the process ended before it saw the event, so that another may take it.</returns>
    public async Task<InvocationOutcome?> InvokeAsync(Invocation invocation, CancellationToken cancellationToken)
    {
        _current = invocation;
        invocation.Deadline = _context.Time.GetUtcNow() + _function.Timeout;
        if (!_session.TryHandOver(invocation))
            return null;

        using var waiting = CancellationTokenSource.CreateLinkedTokenSource(cancellationToken);
        var timeout = Task.Delay(_function.Timeout, _context.Time, waiting.Token);
        var first = await Task.WhenAny(invocation.Outcome, timeout, _process!.Exited);
        await waiting.CancelAsync();
        if (first == timeout)
        {
            cancellationToken.ThrowIfCancellationRequested();
            Fail(invocation, LambdaWording.Timeout(invocation.RequestId, _function.Timeout));
            _isKilled = true;
            _process.Kill();
        }
        else if (first == _process.Exited && !invocation.Outcome.IsCompleted)
        {
            if (!invocation.IsTaken)
                return null;
            Fail(invocation, LambdaWording.Exit(invocation.RequestId, await _process.Exited));
        }
        return await invocation.Outcome;
    }

    public int? PeakMemory() => _process?.PeakMemory();

    public async ValueTask DisposeAsync()
    {
        // The process first: one that is told that its session is closed would end with an error in the log.
        if (_process is { } process)
            await process.DisposeAsync();
        _context.Sessions.Close(_sessionId);
    }

    async Task InitializeAsync(LaunchCommand command, string requestId, CancellationToken cancellationToken)
    {
        var began = _context.Time.GetTimestamp();
        _process = await LaunchAsync(command, requestId);
        _context.Observer.ProcessStarted(_function.LogicalId, _process.Id);
        _ = TellExitAsync(_process);

        var limit = InitLimit + _function.Timeout;
        using var waiting = CancellationTokenSource.CreateLinkedTokenSource(cancellationToken);
        var timeout = Task.Delay(limit, _context.Time, waiting.Token);
        var first = await Task.WhenAny(_session.Initialized, timeout, _process.Exited);
        await waiting.CancelAsync();
        cancellationToken.ThrowIfCancellationRequested();
        InitDuration = _context.Time.GetElapsedTime(began);

        var error = _session.Initialized.IsCompleted ? await _session.Initialized
            : first == timeout ? LambdaWording.InitTimeout(limit)
            : LambdaWording.Exit(requestId, await _process.Exited);
        if (error is not null)
            throw new FunctionStartException(error);
    }

    async Task<FunctionProcess> LaunchAsync(LaunchCommand command, string requestId)
    {
        var runtimeApi = RuntimeApi.AddressOf(_context.RuntimeEndpoint, _sessionId);
        var logStream = $"{_context.Time.GetUtcNow():yyyy/MM/dd}/[$LATEST]{_sessionId}";
        var environment = FunctionEnvironment.Of(_function, command, _context.AwsEndpoint, runtimeApi, logStream);
        try
        {
            return await FunctionProcess.StartAsync(_context.Starter, command, environment, Log);
        }
        catch (Win32Exception failure)
        {
            throw new FunctionStartException(FunctionError.Of(
                "Runtime.InvalidEntrypoint", $"RequestId: {requestId} Error: {command.FileName} cannot be started: {failure.Message}"));
        }
    }

    async Task TellExitAsync(FunctionProcess process) =>
        _context.Observer.ProcessExited(_function.LogicalId, process.Id, await process.Exited);

    void Fail(Invocation invocation, FunctionError error)
    {
        if (invocation.Complete(InvocationOutcome.Failed(error)))
            Log(error.Message);
    }

    void Log(string line)
    {
        var invocation = _current;
        invocation?.Log.Add(line);
        _context.Observer.Logged(new FunctionLog(_function.LogicalId, invocation?.RequestId, line));
    }
}
