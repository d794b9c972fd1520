using OnPut.Local;
using OnPut.Local.Lambda;

namespace OnPut.Cli.Watching;

/// <summary>Tells outcomes from other lines of the log, counts them, and calls the view from one thread at a time.</summary>
sealed class Activity(IActivityView view) : ILocalCloudObserver
{
    static readonly string[] Bookkeeping = ["START RequestId:", "END RequestId:", "REPORT RequestId:", "INIT_START "];

    readonly Lock _lock = new();

    public OutcomeTally Tally { get; } = new();

    public void BuildStarted(string function)
    {
        lock (_lock)
            view.BuildStarted(function);
    }

    public void BuildFinished(string function, TimeSpan duration)
    {
        lock (_lock)
            view.BuildFinished(function, duration);
    }

    public void Logged(FunctionLog log)
    {
        if (Array.Exists(Bookkeeping, start => log.Line.StartsWith(start, StringComparison.Ordinal)) || IsMetric(log.Line))
            return;
        lock (_lock)
        {
            if (ObjectOutcome.Parse(log.Line) is { } outcome)
            {
                Tally.Add(outcome);
                view.Reconciled(outcome);
            }
            else
            {
                view.Said(log);
            }
        }
    }

    public void InvocationFinished(InvocationReport report)
    {
        lock (_lock)
            view.Finished(report);
    }

    public void Warned(string message)
    {
        lock (_lock)
            view.Warned(message);
    }

    /// <summary>CloudWatch's embedded metric format is for CloudWatch.</summary>
    static bool IsMetric(string line) => line.StartsWith("{\"_aws\":", StringComparison.Ordinal);
}
