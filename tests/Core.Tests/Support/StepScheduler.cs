namespace OnPut.Core.Tests.Support;

/// <summary>
/// Runs asynchronous code on one thread, a step at a time: code that waits at a gate goes on only when it is chosen. So an
/// interleaving is a list of numbers, and every run of it is the same.
/// </summary>
public sealed class StepScheduler : SynchronizationContext
{
    readonly Queue<(SendOrPostCallback Callback, object? State)> _ready = new();
    readonly List<(string Name, TaskCompletionSource Turn)> _waiting = [];

    public IReadOnlyList<string> Waiting => [.. _waiting.Select(waiter => waiter.Name)];

    public override void Post(SendOrPostCallback d, object? state) => _ready.Enqueue((d, state));

    public override SynchronizationContext CreateCopy() => this;

    /// <summary>Waits to be chosen.</summary>
    public Task WaitAsync(string name)
    {
        var turn = new TaskCompletionSource();
        _waiting.Add((name, turn));
        return turn.Task;
    }

    /// <summary>Starts code; it runs up to its first gate.</summary>
    public Task Start(Func<Task> code)
    {
        Task? task = null;
        RunAsCurrent(() => task = code());
        return task!;
    }

    /// <summary>Lets one of those that wait go on, to its next gate or its end; or lets it crash there.</summary>
    public void Step(int choice, Exception? crash = null)
    {
        var index = (int)((uint)choice % _waiting.Count);
        var turn = _waiting[index].Turn;
        _waiting.RemoveAt(index);
        RunAsCurrent(() =>
        {
            if (crash is null) turn.SetResult();
            else turn.SetException(crash);
        });
    }

    void RunAsCurrent(Action action)
    {
        var outer = Current;
        SetSynchronizationContext(this);
        try
        {
            action();
            while (_ready.TryDequeue(out var next))
                next.Callback(next.State);
        }
        finally
        {
            SetSynchronizationContext(outer);
        }
    }
}
