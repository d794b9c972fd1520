using OnPut.Local.Lambda;

namespace OnPut.Cli.Watching;

/// <summary>A view that gives way to another while the functions run.</summary>
sealed class SwitchableView(IActivityView first) : IActivityView
{
    volatile IActivityView _current = first;

    public IActivityView Current
    {
        get => _current;
        set => _current = value;
    }

    public void BuildStarted(string function) => _current.BuildStarted(function);

    public void BuildFinished(string function, TimeSpan duration) => _current.BuildFinished(function, duration);

    public void Reconciled(ObjectOutcome outcome) => _current.Reconciled(outcome);

    public void Finished(InvocationReport invocation) => _current.Finished(invocation);

    public void Said(FunctionLog log) => _current.Said(log);

    public void Warned(string message) => _current.Warned(message);
}
