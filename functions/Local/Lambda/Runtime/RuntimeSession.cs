using System.Threading.Channels;

namespace OnPut.Local.Lambda.Runtime;

/// <summary>
/// One process's side of the Runtime API: an inbox of one invocation. The invocation stays in it until it is answered,
/// so that a poll whose answer was lost on the way can be repeated.
/// </summary>
sealed class RuntimeSession(string functionArn)
{
    readonly Channel<Invocation> _inbox = Channel.CreateBounded<Invocation>(1);
    readonly Lock _answering = new();
    readonly TaskCompletionSource<FunctionError?> _initialized = new(TaskCreationOptions.RunContinuationsAsynchronously);

    public string FunctionArn => functionArn;

    /// <summary>Completes at the first poll with null, or with the error that the runtime reports before it.</summary>
    public Task<FunctionError?> Initialized => _initialized.Task;

    /// <returns>False where the session is closed, or the one before is not answered.</returns>
    public bool TryHandOver(Invocation invocation) => _inbox.Writer.TryWrite(invocation);

    /// <returns>The event to work on; null when the session is closed.</returns>
    public async Task<Invocation?> NextAsync(CancellationToken cancellationToken)
    {
        _initialized.TrySetResult(null);
        while (await _inbox.Reader.WaitToReadAsync(cancellationToken))
        {
            if (!_inbox.Reader.TryPeek(out var invocation))
                continue;
            invocation.Take();
            return invocation;
        }
        return null;
    }

    /// <returns>False where <paramref name="requestId"/> is not what the process is working on.</returns>
    public bool Answer(string requestId, InvocationOutcome outcome)
    {
        lock (_answering)
        {
            return IsWorkingOn(requestId) && _inbox.Reader.TryRead(out var current) && current.Complete(outcome);
        }
    }

    public bool IsWorkingOn(string requestId) => _inbox.Reader.TryPeek(out var current) && current.RequestId == requestId;

    public void FailInitialization(FunctionError error) => _initialized.TrySetResult(error);

    /// <summary>Ends every wait: no poller hangs.</summary>
    public void Close()
    {
        _inbox.Writer.TryComplete();
        _inbox.Reader.TryRead(out _);
    }
}
