using System.Text;
using System.Text.Json;

namespace Amazon.Lambda.RuntimeSupport;

/// <summary>An exception as Lambda shows it to the caller: <c>errorType</c>, <c>errorMessage</c>, <c>stackTrace</c>, causes.</summary>
static class ErrorReport
{
    const int LargestPayload = 256 * 1024;

    /// <summary>UTF-8 JSON. What makes it too large is left out: first the causes, then everything.</summary>
    public static byte[] ToJson(Exception failure)
    {
        var complete = Write(failure, withCauses: true);
        if (complete.Length <= LargestPayload)
            return complete;
        var alone = Write(failure, withCauses: false);
        return alone.Length <= LargestPayload
            ? alone
            : Encoding.UTF8.GetBytes("""{"errorMessage": "Exception exceeded maximum payload size of 256KB."}""");
    }

    static byte[] Write(Exception failure, bool withCauses)
    {
        using var json = new MemoryStream();
        using (var writer = new Utf8JsonWriter(json))
            Write(writer, failure, withCauses);
        return json.ToArray();
    }

    static void Write(Utf8JsonWriter writer, Exception failure, bool withCauses)
    {
        writer.WriteStartObject();
        writer.WriteString("errorType", failure.GetType().Name);
        writer.WriteString("errorMessage", failure.Message);
        WriteStackTrace(writer, failure.StackTrace);
        if (withCauses)
            WriteCauses(writer, failure);
        writer.WriteEndObject();
    }

    static void WriteStackTrace(Utf8JsonWriter writer, string? stackTrace)
    {
        if (string.IsNullOrWhiteSpace(stackTrace))
            return;
        writer.WriteStartArray("stackTrace");
        foreach (var line in stackTrace.Split('\n', StringSplitOptions.TrimEntries | StringSplitOptions.RemoveEmptyEntries))
            writer.WriteStringValue(line);
        writer.WriteEndArray();
    }

    static void WriteCauses(Utf8JsonWriter writer, Exception failure)
    {
        if (failure.InnerException is { } cause)
        {
            writer.WritePropertyName("cause");
            Write(writer, cause, withCauses: true);
        }
        if (failure is AggregateException { InnerExceptions: var causes })
        {
            writer.WriteStartArray("causes");
            foreach (var one in causes)
                Write(writer, one, withCauses: true);
            writer.WriteEndArray();
        }
    }
}
