using System.Buffers;
using System.Text.Encodings.Web;
using System.Text.Json;

namespace OnPut.Telemetry;

/// <summary>
/// One JSON object a line, each in a single write, to the process's own standard output: Lambda's console wrapper would put a
/// prefix before a line, and a metric with a prefix is no metric.
/// </summary>
public sealed class JsonLines(Stream output)
{
    // Lines are read by people and CloudWatch, never as HTML: keys in any script stay readable.
    static readonly JsonWriterOptions Options = new() { Encoder = JavaScriptEncoder.UnsafeRelaxedJsonEscaping };

    readonly Lock _lock = new();
    readonly ArrayBufferWriter<byte> _line = new(1024);

    /// <summary>Writes one line; <paramref name="members"/> writes what is in the object. Safe for many threads.</summary>
    public void Write(Action<Utf8JsonWriter> members)
    {
        lock (_lock)
        {
            _line.ResetWrittenCount();
            using (var json = new Utf8JsonWriter(_line, Options))
            {
                json.WriteStartObject();
                members(json);
                json.WriteEndObject();
            }
            _line.Write("\n"u8);
            output.Write(_line.WrittenSpan);
            output.Flush();
        }
    }
}
