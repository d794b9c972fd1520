using System.Globalization;
using System.Text;
using System.Text.Encodings.Web;
using System.Text.Json;
using OnPut.Archiving;
using OnPut.Cli.Plan.Prefixes;

namespace OnPut.Cli.Plan.Output;

/// <summary>Advice as <c>aws s3api put-bucket-lifecycle-configuration</c> takes it.</summary>
static class LifecycleJson
{
    static readonly JsonWriterOptions Readable = new() { Indented = true, Encoder = JavaScriptEncoder.UnsafeRelaxedJsonEscaping };

    /// <summary>For people and files.</summary>
    public static string Of(IEnumerable<PrefixAdvice> advice)
    {
        using var buffer = new MemoryStream();
        using (var json = new Utf8JsonWriter(buffer, Readable))
            Write(json, advice);
        return Encoding.UTF8.GetString(buffer.ToArray());
    }

    /// <param name="advice">For one bucket.</param>
    public static void Write(Utf8JsonWriter json, IEnumerable<PrefixAdvice> advice)
    {
        json.WriteStartObject();
        json.WriteStartArray("Rules");
        var number = 0;
        foreach (var one in advice)
            WriteRule(json, one, ++number);
        json.WriteEndArray();
        json.WriteEndObject();
    }

    static void WriteRule(Utf8JsonWriter json, PrefixAdvice advice, int number)
    {
        json.WriteStartObject();
        json.WriteString("ID", string.Create(
            CultureInfo.InvariantCulture,
            $"onput-prefix-{number}-{ArchiveTierNames.NameOf(advice.Tier)}-{advice.AfterDays}{(advice.IsNoncurrent ? "-noncurrent" : "")}"));
        json.WriteString("Status", "Enabled");
        json.WriteStartObject("Filter");
        WriteFilter(json, advice);
        json.WriteEndObject();
        json.WriteStartArray(advice.IsNoncurrent ? "NoncurrentVersionTransitions" : "Transitions");
        json.WriteStartObject();
        json.WriteNumber(advice.IsNoncurrent ? "NoncurrentDays" : "Days", advice.AfterDays);
        json.WriteString("StorageClass", ArchiveTierNames.StorageClassOf(advice.Tier));
        json.WriteEndObject();
        json.WriteEndArray();
        json.WriteEndObject();
    }

    /// <summary>S3 wants two conditions to be joined, and a single one not to be.</summary>
    static void WriteFilter(Utf8JsonWriter json, PrefixAdvice advice)
    {
        if (advice.Prefix.Length > 0)
        {
            json.WriteStartObject("And");
            json.WriteString("Prefix", advice.Prefix);
        }
        json.WriteNumber("ObjectSizeGreaterThan", advice.LargerThan);
        if (advice.Prefix.Length > 0)
            json.WriteEndObject();
    }
}
