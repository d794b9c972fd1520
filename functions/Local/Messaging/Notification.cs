using System.Buffers;
using System.Globalization;
using System.Text;
using System.Text.Encodings.Web;
using System.Text.Json;

namespace OnPut.Local.Messaging;

/// <summary>
/// A published message in the forms that subscribers get ("Parsing Amazon SNS message formats" in the SNS developer guide).
/// There is no certificate to sign with, so the signature verifies nowhere.
/// </summary>
sealed record Notification(string Id, string Topic, PublishedMessage Published, DateTimeOffset PublishedAt)
{
    const string Signature = "VGhlIGxvY2FsIGNsb3VkIGRvZXMgbm90IHNpZ24u";
    const string Service = "https://sns." + LocalAccount.Region + ".amazonaws.com/";

    static readonly JsonWriterOptions Plainly = new() { Encoder = JavaScriptEncoder.UnsafeRelaxedJsonEscaping };

    /// <summary>What a queue gets without raw delivery.</summary>
    public string ToJson(string subscriptionArn) => Write(json => WriteNotification(json, subscriptionArn, "sqs", "URL", nulls: false));

    /// <summary>What a function is invoked with.</summary>
    public string ToFunctionEvent(string subscriptionArn) => Write(json =>
    {
        json.WriteStartObject();
        json.WriteStartArray("Records");
        json.WriteStartObject();
        json.WriteString("EventSource", "aws:sns");
        json.WriteString("EventVersion", "1.0");
        json.WriteString("EventSubscriptionArn", subscriptionArn);
        json.WritePropertyName("Sns");
        WriteNotification(json, subscriptionArn, "lambda", "Url", nulls: true);
        json.WriteEndObject();
        json.WriteEndArray();
        json.WriteEndObject();
    });

    // Functions get what is absent as null or empty, and "Url" where queues get "URL".
    void WriteNotification(Utf8JsonWriter json, string subscriptionArn, string protocol, string url, bool nulls)
    {
        json.WriteStartObject();
        json.WriteString("Type", "Notification");
        json.WriteString("MessageId", Id);
        json.WriteString("TopicArn", Topic);
        if (nulls || Published.Subject is not null) json.WriteString("Subject", Published.Subject);
        json.WriteString("Message", Published.TextFor(protocol));
        json.WriteString("Timestamp", PublishedAt.UtcDateTime.ToString("yyyy-MM-dd'T'HH:mm:ss.fff'Z'", CultureInfo.InvariantCulture));
        json.WriteString("SignatureVersion", "1");
        json.WriteString("Signature", Signature);
        json.WriteString($"SigningCert{url}", $"{Service}SimpleNotificationService-local.pem");
        json.WriteString($"Unsubscribe{url}", $"{Service}?Action=Unsubscribe&SubscriptionArn={subscriptionArn}");
        if (nulls || Published.Attributes is { Count: > 0 }) WriteAttributes(json);
        json.WriteEndObject();
    }

    void WriteAttributes(Utf8JsonWriter json)
    {
        json.WriteStartObject("MessageAttributes");
        foreach (var (name, attribute) in Published.Attributes ?? new Dictionary<string, MessageAttribute>())
        {
            json.WriteStartObject(name);
            json.WriteString("Type", attribute.DataType);
            json.WriteString("Value", attribute.BinaryValue is { } bytes ? Convert.ToBase64String(bytes) : attribute.StringValue);
            json.WriteEndObject();
        }
        json.WriteEndObject();
    }

    static string Write(Action<Utf8JsonWriter> write)
    {
        var buffer = new ArrayBufferWriter<byte>();
        using (var json = new Utf8JsonWriter(buffer, Plainly))
            write(json);
        return Encoding.UTF8.GetString(buffer.WrittenSpan);
    }
}
