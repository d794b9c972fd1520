using System.Text.Json;
using OnPut.Reconcile;

namespace OnPut.Telemetry;

/// <summary>
/// The metrics of one invocation in CloudWatch's embedded metric format: <c>Outcome</c> (count, by function and kind; what was
/// rejected by cause as well), <c>Duration</c> of an object (milliseconds) and <c>BytesRead</c> (bytes fetched from sources), in the namespace <c>OnPut</c>.
/// </summary>
public sealed class InvocationMetrics(JsonLines lines, string function, TimeProvider time)
{
    /// <summary>CloudWatch takes at most this many values a metric and line ("Embedded metric format specification").</summary>
    const int MostValues = 100;

    static readonly string[] ByFunction = ["Function"], ByKind = ["Function", "Kind"], ByCause = ["Function", "Kind", "Cause"];

    readonly Lock _lock = new();
    readonly SortedDictionary<(OutcomeKind Kind, string? Cause), int> _outcomes = [];
    readonly List<double> _durations = [];
    long _bytesRead;

    /// <summary>Counts one object. Safe for many threads.</summary>
    public void Count(Outcome outcome, long bytesRead, TimeSpan duration)
    {
        lock (_lock)
        {
            var ending = (outcome.Kind, outcome.Cause);
            _outcomes[ending] = _outcomes.GetValueOrDefault(ending) + 1;
            _durations.Add(Math.Round(duration.TotalMilliseconds, 1));
            _bytesRead += bytesRead;
        }
    }

    /// <summary>Writes what was counted; nothing where nothing was.</summary>
    public void Write()
    {
        foreach (var ((kind, cause), count) in _outcomes)
            WriteLine(cause is null ? [ByKind] : [ByKind, ByCause], [("Outcome", "Count")], json =>
            {
                json.WriteString("Kind", kind.ToString());
                if (cause is not null) json.WriteString("Cause", cause);
                json.WriteNumber("Outcome", count);
            });

        foreach (var (durations, index) in _durations.Chunk(MostValues).Select((chunk, index) => (chunk, index)))
            WriteLine([ByFunction], [("Duration", "Milliseconds"), ("BytesRead", "Bytes")], json =>
            {
                json.WriteStartArray("Duration");
                foreach (var duration in durations)
                    json.WriteNumberValue(duration);
                json.WriteEndArray();
                json.WriteNumber("BytesRead", index == 0 ? _bytesRead : 0);
            });
    }

    void WriteLine(string[][] dimensionSets, (string Name, string Unit)[] metrics, Action<Utf8JsonWriter> values)
    {
        lines.Write(json =>
        {
            json.WriteStartObject("_aws");
            json.WriteNumber("Timestamp", time.GetUtcNow().ToUnixTimeMilliseconds());
            json.WriteStartArray("CloudWatchMetrics");
            json.WriteStartObject();
            json.WriteString("Namespace", "OnPut");
            json.WriteStartArray("Dimensions");
            foreach (var dimensions in dimensionSets)
            {
                json.WriteStartArray();
                foreach (var dimension in dimensions)
                    json.WriteStringValue(dimension);
                json.WriteEndArray();
            }
            json.WriteEndArray();
            json.WriteStartArray("Metrics");
            foreach (var (name, unit) in metrics)
            {
                json.WriteStartObject();
                json.WriteString("Name", name);
                json.WriteString("Unit", unit);
                json.WriteEndObject();
            }
            json.WriteEndArray();
            json.WriteEndObject();
            json.WriteEndArray();
            json.WriteEndObject();
            json.WriteString("Function", function);
            values(json);
        });
    }
}
