using System.Security.Cryptography;
using OnPut.Local.Lambda.Processes;
using OnPut.Local.Lambda.Runtime;
using OnPut.Local.Template.Resources;

namespace OnPut.Local.Lambda.Functions;

/// <summary>A function and its processes: started when needed, kept warm, replaced when they end, ended when idle.</summary>
sealed class FunctionHost : IAsyncDisposable
{
    static readonly TimeSpan IdleLimit = TimeSpan.FromMinutes(5);

    readonly FunctionContext _context;
    readonly LaunchCommand _command;
    readonly SemaphoreSlim _slots;
    readonly StartBackOff _backOff;
    readonly Lock _lock = new();
    readonly Stack<FunctionInstance> _idle = new();
    readonly CancellationTokenSource _stopping = new();
    readonly ITimer _reaper;
    int _running;
    bool _isDisposed;

    public FunctionHost(FunctionContext context, FunctionResource function, LaunchCommand command, int concurrency)
    {
        Function = function;
        Concurrency = concurrency;
        _context = context;
        _command = command;
        _slots = new SemaphoreSlim(concurrency);
        _backOff = new StartBackOff(context.Time);
        _reaper = context.Time.CreateTimer(_ => _ = ReapAsync(), null, IdleLimit / 5, IdleLimit / 5);
    }

    public FunctionResource Function { get; }

    /// <summary>How many events it works on at once at most.</summary>
    public int Concurrency { get; }

    /// <summary>How many invocations are under way or wait for a process.</summary>
    public int Running => Volatile.Read(ref _running);

    /// <summary>Runs the function once; waits for a process while as many run as may.</summary>
    /// <exception cref="OperationCanceledException">The local cloud stops, or the caller gives up.</exception>
    public async Task<InvocationResult> InvokeAsync(InvocationRequest request, CancellationToken cancellationToken)
    {
        using var either = CancellationTokenSource.CreateLinkedTokenSource(cancellationToken, _stopping.Token);
        Interlocked.Increment(ref _running);
        try
        {
            await _slots.WaitAsync(either.Token);
            try
            {
                return await RunAsync(request, either.Token);
            }
            finally
            {
                _slots.Release();
            }
        }
        finally
        {
            Interlocked.Decrement(ref _running);
        }
    }

    /// <summary>Ends all processes; whoever waits for an answer gets an <see cref="OperationCanceledException"/>.</summary>
    public async ValueTask DisposeAsync()
    {
        if (Interlocked.Exchange(ref _isDisposed, true))
            return;
        await _reaper.DisposeAsync();
        await _stopping.CancelAsync();
        for (var slot = 0; slot < Concurrency; slot++)
            await _slots.WaitAsync();
        while (TakeIdle() is { } instance)
            await instance.DisposeAsync();
    }

    async Task<InvocationResult> RunAsync(InvocationRequest request, CancellationToken cancellationToken)
    {
        var invocation = new Invocation(request.RequestId ?? Guid.NewGuid().ToString(), request.Payload, NewTraceId(), request.ClientContext);
        _context.Observer.InvocationStarted(Function.LogicalId, invocation.RequestId);
        var (instance, outcome, init, duration) = await AttemptAsync(invocation, cancellationToken);
        var report = new InvocationReport(
            Function.LogicalId, invocation.RequestId, duration, init, Function.MemorySize, instance?.PeakMemory(), outcome.Error);
        if (instance is not null)
            await GiveBackAsync(instance);
        Tell(invocation, report);
        return new InvocationResult(invocation.RequestId, outcome.Payload, outcome.Error?.Type, invocation.Log.Tail());
    }

    /// <summary>Gives the event to a process; where that one had ended before it saw the event, to the next.</summary>
    async Task<(FunctionInstance?, InvocationOutcome, TimeSpan? Init, TimeSpan Duration)> AttemptAsync(Invocation invocation, CancellationToken cancellationToken)
    {
        while (true)
        {
            var instance = TakeIdle();
            TimeSpan? init = null;
            try
            {
                if (instance is null)
                {
                    instance = await StartAsync(invocation, cancellationToken);
                    init = instance.InitDuration;
                }
                Log(invocation, LambdaWording.Start(invocation.RequestId));
                var began = _context.Time.GetTimestamp();
                var outcome = await instance.InvokeAsync(invocation, cancellationToken);
                // One that has just started and ends without a look would do so again and again.
                if (outcome is null && init is not null)
                    outcome = InvocationOutcome.Failed(LambdaWording.Exit(invocation.RequestId, exitCode: 0));
                if (outcome is not null)
                    return (instance, outcome, init, _context.Time.GetElapsedTime(began));
                await instance.DisposeAsync();
            }
            catch (FunctionStartException failure)
            {
                Log(invocation, $"{failure.Error.Type}: {failure.Error.Message}");
                return (null, InvocationOutcome.Failed(failure.Error), null, TimeSpan.Zero);
            }
            catch (OperationCanceledException)
            {
                if (instance is not null)
                    await instance.DisposeAsync();
                throw;
            }
        }
    }

    async Task<FunctionInstance> StartAsync(Invocation invocation, CancellationToken cancellationToken)
    {
        await _backOff.WaitAsync(cancellationToken);
        try
        {
            var instance = await FunctionInstance.StartAsync(_context, Function, _command, invocation, cancellationToken);
            _backOff.Succeeded();
            return instance;
        }
        catch (FunctionStartException)
        {
            _backOff.Failed();
            throw;
        }
    }

    FunctionInstance? TakeIdle()
    {
        lock (_lock)
            return _idle.TryPop(out var instance) ? instance : null;
    }

    async Task GiveBackAsync(FunctionInstance instance)
    {
        instance.IdleSince = _context.Time.GetTimestamp();
        lock (_lock)
        {
            if (instance.IsReusable)
            {
                _idle.Push(instance);
                return;
            }
        }
        await instance.DisposeAsync();
    }

    async Task ReapAsync()
    {
        var expired = new List<FunctionInstance>();
        lock (_lock)
        {
            var kept = _idle.Where(instance => instance.IsReusable && _context.Time.GetElapsedTime(instance.IdleSince) < IdleLimit).Reverse().ToArray();
            expired.AddRange(_idle.Except(kept));
            _idle.Clear();
            foreach (var instance in kept)
                _idle.Push(instance);
        }
        foreach (var instance in expired)
            await instance.DisposeAsync();
    }

    void Tell(Invocation invocation, InvocationReport report)
    {
        Log(invocation, LambdaWording.End(report.RequestId));
        Log(invocation, LambdaWording.Report(report));
        _context.Observer.InvocationFinished(report);
    }

    void Log(Invocation invocation, string line)
    {
        invocation.Log.Add(line);
        _context.Observer.Logged(new FunctionLog(Function.LogicalId, invocation.RequestId, line));
    }

    /// <summary>In the form of AWS X-Ray; nothing is traced locally, but functions log and pass it on.</summary>
    string NewTraceId()
    {
        var random = Convert.ToHexStringLower(RandomNumberGenerator.GetBytes(20));
        return $"Root=1-{_context.Time.GetUtcNow().ToUnixTimeSeconds():x8}-{random[..24]};Parent={random[24..]};Sampled=0";
    }
}
