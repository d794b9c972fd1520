using System.Text.Json;
using Amazon.Lambda.Core;
using OnPut.Events;
using OnPut.Reconcile;

namespace OnPut.Telemetry;

/// <summary>The log of one invocation: every line carries the function, the request id and the trace id.</summary>
public sealed class InvocationLog(JsonLines lines, string function, string? requestId, string? traceId, LogLevel least, TimeProvider time)
{
    /// <summary>A line for one object, at the level its outcome deserves.</summary>
    public void Reconciled(ObjectHints hints, Reconciliation reconciliation, TimeSpan duration) =>
        Write(LevelOf(reconciliation.Outcome.Kind), "reconciled", json =>
        {
            json.WriteString("bucket", hints.Bucket);
            json.WriteString("key", hints.Key);
            json.WriteString("event", hints.Events[^1].Name);
            json.WriteString("outcome", reconciliation.Outcome.Kind.ToString());
            if (reconciliation.Outcome.Effect is { } effect) json.WriteString("effect", effect.ToString());
            if (reconciliation.Outcome.Cause is { } cause) json.WriteString("cause", cause);
            if (reconciliation.Outcome.Reason is { } reason) json.WriteString("reason", reason);
            if (reconciliation.Source is { } source)
            {
                json.WriteString("eTag", source.ETag);
                if (source.VersionId is { } versionId) json.WriteString("versionId", versionId);
                json.WriteNumber("size", source.Size);
            }
            if (!reconciliation.Detail.IsEmpty)
            {
                json.WritePropertyName("detail");
                json.WriteRawValue(reconciliation.Detail.Span, skipInputValidation: true);
            }
            if (reconciliation.Place is { } place) json.WriteString("derivedPrefix", place.Prefix);
            json.WriteNumber("attempts", reconciliation.Attempts);
            json.WriteNumber("bytesRead", reconciliation.BytesRead);
            json.WriteNumber("durationMs", Math.Round(duration.TotalMilliseconds, 1));
            WriteError(json, reconciliation.Outcome.Error);
        });

    /// <summary>A line for a message or record that could not be read.</summary>
    public void Unreadable(Delivery delivery) =>
        Write(LogLevel.Error, "unreadable event", json =>
        {
            if (delivery.Id is { } id) json.WriteString("messageId", id);
            json.WriteString("reason", delivery.Problem!.Message);
        });

    /// <summary>A line for what was done.</summary>
    public void Information(string message, Action<Utf8JsonWriter> members) => Write(LogLevel.Information, message, members);

    /// <summary>A line for something that is as it should be, but worth a look.</summary>
    public void Warning(string message) => Write(LogLevel.Warning, message, _ => { });

    /// <summary>A line for something else that went wrong.</summary>
    public void Error(string message, Exception error) => Write(LogLevel.Error, message, json => WriteError(json, error));

    void Write(LogLevel level, string message, Action<Utf8JsonWriter> members)
    {
        if (level < least)
            return;
        lines.Write(json =>
        {
            json.WriteString("timestamp", time.GetUtcNow());
            json.WriteString("level", level.ToString());
            json.WriteString("message", message);
            json.WriteString("function", function);
            if (requestId is not null) json.WriteString("requestId", requestId);
            if (!string.IsNullOrEmpty(traceId)) json.WriteString("traceId", traceId);
            members(json);
        });
    }

    static void WriteError(Utf8JsonWriter json, Exception? error)
    {
        if (error is null)
            return;
        json.WriteString("errorType", error.GetType().FullName);
        json.WriteString("errorMessage", error.Message);
        json.WriteString("stackTrace", error.ToString());
    }

    static LogLevel LevelOf(OutcomeKind kind) => kind switch
    {
        OutcomeKind.Failed => LogLevel.Error,
        OutcomeKind.Rejected => LogLevel.Warning,
        _ => LogLevel.Information,
    };
}
