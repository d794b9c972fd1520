using System.Text.Json;
using System.Text.Json.Serialization;
using OnPut.Local.Lambda;

namespace OnPut.Cli.Watching;

/// <summary>A JSON object a line, told apart by <c>event</c>: <c>build</c>, <c>object</c>, <c>invocation</c>, <c>log</c>, <c>warning</c>.</summary>
sealed class ProgramView(TextWriter output) : IActivityView
{
    public void BuildStarted(string function) { }

    public void BuildFinished(string function, TimeSpan duration) =>
        Write(new("build") { Function = function, DurationMs = duration.TotalMilliseconds });

    public void Reconciled(ObjectOutcome outcome) => Write(new("object")
    {
        Function = outcome.Function,
        Bucket = outcome.Bucket,
        Key = outcome.Key,
        Outcome = outcome.Outcome,
        Effect = outcome.Effect,
        Reason = outcome.Reason,
    });

    public void Finished(InvocationReport invocation) => Write(new("invocation")
    {
        Function = invocation.Function,
        RequestId = invocation.RequestId,
        DurationMs = invocation.Duration.TotalMilliseconds,
        InitMs = invocation.InitDuration?.TotalMilliseconds,
        MemoryMb = invocation.MaxMemoryUsed,
        Error = invocation.Error is { } error ? $"{error.Type}: {error.Message}" : null,
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
    public string? Bucket { get; init; }
    public string? Key { get; init; }
    public string? Outcome { get; init; }
    public string? Effect { get; init; }
    public string? Reason { get; init; }
}

[JsonSourceGenerationOptions(JsonSerializerDefaults.Web, DefaultIgnoreCondition = JsonIgnoreCondition.WhenWritingNull)]
[JsonSerializable(typeof(ActivityLine))]
sealed partial class ActivityJson : JsonSerializerContext;
