using System.Text.Json;
using System.Text.Json.Serialization;
using OnPut.Local.Lambda;

namespace OnPut.Cli.Watching;

/// <summary>A JSON object a line, told apart by <c>event</c>: <c>build</c>, <c>invocation</c>, <c>log</c>, <c>warning</c>.</summary>
sealed class ProgramView(TextWriter output) : IActivityView
{
    public void BuildStarted(string function) { }

    public void BuildFinished(string function, TimeSpan duration) =>
        Write(new("build") { Function = function, DurationMs = duration.TotalMilliseconds });

    public void Finished(FinishedInvocation invocation) => Write(new("invocation")
    {
        Function = invocation.Report.Function,
        RequestId = invocation.Report.RequestId,
        DurationMs = invocation.Report.Duration.TotalMilliseconds,
        InitMs = invocation.Report.InitDuration?.TotalMilliseconds,
        MemoryMb = invocation.Report.MaxMemoryUsed,
        Error = invocation.Report.Error is { } error ? $"{error.Type}: {error.Message}" : null,
        Objects = invocation.Objects,
    });

    public void Said(FunctionLog log) => Write(new("log") { Function = log.Function, RequestId = log.RequestId, Message = log.Line });

    public void Warned(string message) => Write(new("warning") { Message = message });

    void Write(ActivityLine line)
    {
        output.WriteLine(JsonSerializer.Serialize(line, ActivityJson.Default.ActivityLine));
        output.Flush();
    }
}

/// <summary>One line of <see cref="ProgramView"/>; what does not apply is left out.</summary>
sealed record ActivityLine(string Event)
{
    public string? Function { get; init; }
    public string? RequestId { get; init; }
    public double? DurationMs { get; init; }
    public double? InitMs { get; init; }
    public int? MemoryMb { get; init; }
    public string? Error { get; init; }
    public string? Message { get; init; }
    public IReadOnlyList<ObjectOutcome>? Objects { get; init; }
}

[JsonSourceGenerationOptions(JsonSerializerDefaults.Web, DefaultIgnoreCondition = JsonIgnoreCondition.WhenWritingNull)]
[JsonSerializable(typeof(ActivityLine))]
sealed partial class ActivityJson : JsonSerializerContext;
