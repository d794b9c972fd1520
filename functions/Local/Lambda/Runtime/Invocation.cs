namespace OnPut.Local.Lambda.Runtime;

/// <summary>One event on its way through a function's process.</summary>
sealed class Invocation(string requestId, ReadOnlyMemory<byte> payload, string traceId, string? clientContext)
{
    readonly TaskCompletionSource<InvocationOutcome> _outcome = new(TaskCreationOptions.RunContinuationsAsynchronously);
    volatile bool _taken;

    public string RequestId => requestId;

    public ReadOnlyMemory<byte> Payload => payload;

    public string TraceId => traceId;

    /// <summary>The client context as JSON; null where the caller gave none.</summary>
    public string? ClientContext => clientContext;

    public InvocationLog Log { get; } = new();

    /// <summary>When the function must be done; known from the hand-over on.</summary>
    public DateTimeOffset Deadline { get; set; }

    /// <summary>Whether a process has seen the event: one that none has seen can go to another.</summary>
    public bool IsTaken => _taken;

    public Task<InvocationOutcome> Outcome => _outcome.Task;

    public void Take() => _taken = true;

    /// <returns>False where the invocation has its outcome already.</returns>
    public bool Complete(InvocationOutcome outcome) => _outcome.TrySetResult(outcome);
}
