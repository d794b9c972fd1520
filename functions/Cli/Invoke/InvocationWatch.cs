using System.Text.Json;
using OnPut.Local;
using OnPut.Local.Lambda;

namespace OnPut.Cli.Invoke;

/// <summary>Passes the log on line by line and keeps it, with the figures of the invocation.</summary>
sealed class InvocationWatch(TextWriter log) : ILocalCloudObserver
{
    readonly Lock _lock = new();
    readonly List<string> _lines = [];
    InvocationReport? _report;

    public void Logged(FunctionLog line) => Add(line.Line);

    public void Warned(string message) => Add(message);

    public void InvocationFinished(InvocationReport report) => _report = report;

    public string ToJson(InvocationResult result)
    {
        var payload = result.Payload.IsEmpty ? null : (JsonElement?)JsonElement.Parse(result.Payload.Span);
        lock (_lock)
            return JsonSerializer.Serialize(
                new(
                    _report?.Function, result.RequestId, _report?.Duration.TotalMilliseconds, _report?.InitDuration?.TotalMilliseconds,
                    _report?.MaxMemoryUsed, result.Succeeded ? payload : null, result.Succeeded ? null : payload, _lines),
                InvokeJson.Default.InvokeReport);
    }

    void Add(string line)
    {
        lock (_lock)
        {
            _lines.Add(line);
            log.WriteLine(line);
        }
    }
}
