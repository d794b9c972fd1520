using System.Collections.Concurrent;
using OnPut.Local.Lambda;

namespace OnPut.Local.Tests.Lambda;

/// <summary>Keeps all that it is told.</summary>
sealed class RecordingObserver : ILocalCloudObserver
{
    readonly ConcurrentQueue<FunctionLog> _logs = new();
    readonly ConcurrentQueue<InvocationReport> _reports = new();
    readonly ConcurrentQueue<int> _started = new();
    readonly ConcurrentQueue<int> _exited = new();
    readonly ConcurrentQueue<string> _warnings = new();
    readonly ConcurrentQueue<string> _built = new();

    public IReadOnlyList<FunctionLog> Logs => [.. _logs];

    public IReadOnlyList<InvocationReport> Reports => [.. _reports];

    /// <summary>The ids of the processes, in the order of their start.</summary>
    public IReadOnlyList<int> Started => [.. _started];

    public IReadOnlyList<int> Exited => [.. _exited];

    public IReadOnlyList<string> Warnings => [.. _warnings];

    /// <summary>The functions whose build began.</summary>
    public IReadOnlyList<string> Built => [.. _built];

    public void BuildStarted(string function) => _built.Enqueue(function);

    public void ProcessStarted(string function, int processId) => _started.Enqueue(processId);

    public void ProcessExited(string function, int processId, int exitCode) => _exited.Enqueue(processId);

    public void InvocationFinished(InvocationReport report) => _reports.Enqueue(report);

    public void Logged(FunctionLog log) => _logs.Enqueue(log);

    public void Warned(string message) => _warnings.Enqueue(message);
}
