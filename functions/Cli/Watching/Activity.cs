using OnPut.Local;
using OnPut.Local.Lambda;

namespace OnPut.Cli.Watching;

/// <summary>Gathers what functions log into one report an invocation, counts the outcomes, and tells the view in turn.</summary>
sealed class Activity(IActivityView view) : ILocalCloudObserver
{
    static readonly string[] Bookkeeping = ["START RequestId:", "END RequestId:", "REPORT RequestId:", "INIT_START "];

    readonly Lock _lock = new();
    readonly Dictionary<string, List<ObjectOutcome>> _running = [];

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
            if (ObjectOutcome.Parse(log.Line) is not { } outcome)
                view.Said(log);
            else if (log.RequestId is { } requestId)
                Add(requestId, outcome);
        }
    }

    public void InvocationFinished(InvocationReport report)
    {
        lock (_lock)
        {
            _running.Remove(report.RequestId, out var objects);
            view.Finished(new(report, objects ?? []));
        }
    }

    public void Warned(string message)
    {
        lock (_lock)
            view.Warned(message);
    }

    void Add(string requestId, ObjectOutcome outcome)
    {
        Tally.Add(outcome);
        if (!_running.TryGetValue(requestId, out var objects))
            _running[requestId] = objects = [];
        objects.Add(outcome);
    }

    /// <summary>CloudWatch's embedded metric format is for CloudWatch.</summary>
    static bool IsMetric(string line) => line.StartsWith("{\"_aws\":", StringComparison.Ordinal);
}
