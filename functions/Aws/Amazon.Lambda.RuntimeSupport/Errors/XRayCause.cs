using System.Diagnostics;
using System.Text;
using System.Text.Json;

namespace Amazon.Lambda.RuntimeSupport;

/// <summary>An exception as X-Ray draws it, for a header: JSON in one line of ASCII.</summary>
static class XRayCause
{
    public static string ToJson(Exception failure)
    {
        var frames = new StackTrace(failure, fNeedFileInfo: true).GetFrames();
        using var json = new MemoryStream();
        using (var writer = new Utf8JsonWriter(json))
        {
            writer.WriteStartObject();
            writer.WriteString("working_directory", Directory.GetCurrentDirectory());
            writer.WriteStartArray("exceptions");
            WriteException(writer, failure, frames);
            writer.WriteEndArray();
            writer.WriteStartArray("paths");
            foreach (var path in frames.Select(frame => frame.GetFileName()).OfType<string>().Distinct())
                writer.WriteStringValue(path);
            writer.WriteEndArray();
            writer.WriteEndObject();
        }
        return Encoding.ASCII.GetString(json.GetBuffer(), 0, (int)json.Length);
    }

    static void WriteException(Utf8JsonWriter writer, Exception failure, StackFrame[] frames)
    {
        writer.WriteStartObject();
        writer.WriteString("type", failure.GetType().Name);
        writer.WriteString("message", failure.Message);
        writer.WriteStartArray("stack");
        foreach (var frame in frames)
            WriteFrame(writer, frame);
        writer.WriteEndArray();
        writer.WriteEndObject();
    }

    static void WriteFrame(Utf8JsonWriter writer, StackFrame frame)
    {
        writer.WriteStartObject();
        if (frame.GetFileName() is { } path)
        {
            writer.WriteString("path", path);
            writer.WriteNumber("line", frame.GetFileLineNumber());
        }
        writer.WriteString("label", DiagnosticMethodInfo.Create(frame) is { } method
            ? $"{method.DeclaringTypeName}.{method.Name}"
            : "Method has been trimmed");
        writer.WriteEndObject();
    }
}
