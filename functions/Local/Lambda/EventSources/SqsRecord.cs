using System.Buffers;
using System.Globalization;
using System.Text.Encodings.Web;
using System.Text.Json;
using OnPut.Local.Messaging;

namespace OnPut.Local.Lambda.EventSources;

/// <summary>A message as Lambda puts it into an SQS event (AWS: "Using Lambda with Amazon SQS", example event).</summary>
static class SqsRecord
{
    static readonly JsonWriterOptions Options = new() { Encoder = JavaScriptEncoder.UnsafeRelaxedJsonEscaping };

    public static ReadOnlyMemory<byte> Write(ReceivedMessage message, string queueArn)
    {
        var buffer = new ArrayBufferWriter<byte>();
        using var writer = new Utf8JsonWriter(buffer, Options);
        writer.WriteStartObject();
        writer.WriteString("messageId", message.MessageId);
        writer.WriteString("receiptHandle", message.ReceiptHandle);
        writer.WriteString("body", message.Body);
        WriteSystemAttributes(writer, message);
        writer.WriteStartObject("messageAttributes");
        foreach (var (name, attribute) in message.Attributes)
            WriteAttribute(writer, name, attribute);
        writer.WriteEndObject();
        writer.WriteString("md5OfBody", message.BodyMd5);
        if (message.AttributesMd5 is { } md5)
            writer.WriteString("md5OfMessageAttributes", md5);
        writer.WriteString("eventSource", "aws:sqs");
        writer.WriteString("eventSourceARN", queueArn);
        writer.WriteString("awsRegion", LocalAccount.Region);
        writer.WriteEndObject();
        writer.Flush();
        return buffer.WrittenMemory;
    }

    static void WriteSystemAttributes(Utf8JsonWriter writer, ReceivedMessage message)
    {
        writer.WriteStartObject("attributes");
        writer.WriteString("ApproximateReceiveCount", message.ReceiveCount.ToString(CultureInfo.InvariantCulture));
        writer.WriteString("SentTimestamp", Milliseconds(message.SentAt));
        writer.WriteString("SenderId", LocalAccount.Id);
        writer.WriteString("ApproximateFirstReceiveTimestamp", Milliseconds(message.FirstReceivedAt));
        if (message.DeadLetterSourceArn is { } source)
            writer.WriteString("DeadLetterQueueSourceArn", source);
        writer.WriteEndObject();
    }

    static void WriteAttribute(Utf8JsonWriter writer, string name, MessageAttribute attribute)
    {
        writer.WriteStartObject(name);
        if (attribute.StringValue is { } text)
            writer.WriteString("stringValue", text);
        if (attribute.BinaryValue is { } bytes)
            writer.WriteBase64String("binaryValue", bytes);
        writer.WriteStartArray("stringListValues");
        writer.WriteEndArray();
        writer.WriteStartArray("binaryListValues");
        writer.WriteEndArray();
        writer.WriteString("dataType", attribute.DataType);
        writer.WriteEndObject();
    }

    static string Milliseconds(DateTimeOffset time) => time.ToUnixTimeMilliseconds().ToString(CultureInfo.InvariantCulture);
}
