using System.Buffers;
using System.Collections;
using System.Diagnostics.CodeAnalysis;
using System.Text;
using System.Text.Json;
using System.Text.Json.Serialization;
using System.Text.Json.Serialization.Metadata;
using Amazon.Lambda.Core;

namespace Amazon.Lambda.RuntimeSupport;

/// <summary>One JSON object a line; what fills the holes of a template also becomes properties.</summary>
sealed class JsonLogFormat : ILogFormat
{
    /// <summary>Serializes holes such as <c>{@order}</c>.</summary>
    public JsonSerializerOptions Options { get; set; } = new()
    {
        DefaultIgnoreCondition = JsonIgnoreCondition.WhenWritingNull,
        TypeInfoResolver = DefaultResolver(),
    };

    public string Format(LogEntry entry)
    {
        var json = new ArrayBufferWriter<byte>();
        using (var writer = new Utf8JsonWriter(json))
            Write(writer, entry);
        return Encoding.UTF8.GetString(json.WrittenSpan);
    }

    void Write(Utf8JsonWriter writer, LogEntry entry)
    {
        writer.WriteStartObject();
        writer.WriteString("timestamp", LogValue.ToText(entry.Time));
        writer.WriteString("level", entry.Level?.ToString() ?? entry.LevelName ?? nameof(LogLevel.Information));
        if (entry.Invocation is { } invocation)
        {
            writer.WriteString("requestId", invocation.AwsRequestId);
            if (!string.IsNullOrEmpty(invocation.TraceId))
                writer.WriteString("traceId", invocation.TraceId);
        }
        writer.WriteString("message", MessageTemplate.Render(entry.Template, entry.Arguments));
        foreach (var (hole, value) in MessageTemplate.Fill(entry.Template, entry.Arguments))
        {
            if (value is null)
                continue;
            writer.WritePropertyName(hole.Name);
            WriteProperty(writer, hole, value);
        }
        if (entry.Exception is not null)
            WriteException(writer, entry.Exception);
        writer.WriteEndObject();
    }

    void WriteProperty(Utf8JsonWriter writer, MessageHole hole, object value)
    {
        switch (value)
        {
            case IDictionary pairs:
                writer.WriteStartObject();
                foreach (DictionaryEntry pair in pairs)
                {
                    writer.WritePropertyName(pair.Key.ToString() ?? "");
                    WriteValue(writer, hole, pair.Value);
                }
                writer.WriteEndObject();
                break;
            case IList items and not byte[]:
                writer.WriteStartArray();
                foreach (var item in items)
                    WriteValue(writer, hole, item);
                writer.WriteEndArray();
                break;
            default:
                WriteValue(writer, hole, value);
                break;
        }
    }

    void WriteValue(Utf8JsonWriter writer, MessageHole hole, object? value)
    {
        if (value is not null && hole.AsJson && Options.TryGetTypeInfo(value.GetType(), out var type))
            JsonSerializer.Serialize(writer, value, type);
        else
            LogValue.WriteJson(writer, value, hole.Format);
    }

    static void WriteException(Utf8JsonWriter writer, Exception exception)
    {
        writer.WriteString("errorType", exception.GetType().FullName);
        writer.WriteString("errorMessage", exception.Message);
        writer.WriteStartArray("stackTrace");
        foreach (var line in exception.ToString().Split('\n', StringSplitOptions.TrimEntries))
            writer.WriteStringValue(line);
        writer.WriteEndArray();
    }

    [UnconditionalSuppressMessage("Trimming", "IL2026", Justification = "Only where reflection is on, which trimming switches off.")]
    [UnconditionalSuppressMessage("AOT", "IL3050", Justification = "Only where reflection is on, which Native AOT switches off.")]
    static IJsonTypeInfoResolver DefaultResolver() => JsonSerializer.IsReflectionEnabledByDefault
        ? new DefaultJsonTypeInfoResolver()
        : JsonTypeInfoResolver.Combine();
}
