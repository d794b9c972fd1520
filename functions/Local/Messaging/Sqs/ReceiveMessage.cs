using System.Globalization;
using System.Text.Json.Nodes;

namespace OnPut.Local.Messaging.Sqs;

static class ReceiveMessage
{
    const int MostMessages = 10;

    public static async Task<JsonObject> RunAsync(SqsCall call)
    {
        var queue = call.Queue().Spec;
        var max = call.Number("MaxNumberOfMessages", 1, MostMessages) ?? 1;
        var wait = call.Number("WaitTimeSeconds", 0, 20);
        var timeout = call.Number("VisibilityTimeout", 0, 43_200);
        var messages = await call.Queues.ReceiveAsync(
            queue.Name,
            max,
            timeout is { } hidden ? TimeSpan.FromSeconds(hidden) : null,
            wait is { } seconds ? TimeSpan.FromSeconds(seconds) : queue.ReceiveWait,
            call.Cancellation);
        if (messages.Count == 0) return [];
        IReadOnlyList<string> system = [.. call.Texts("AttributeNames"), .. call.Texts("MessageSystemAttributeNames")];
        var chosen = call.Texts("MessageAttributeNames");
        return new JsonObject { ["Messages"] = new JsonArray([.. messages.Select(message => Render(message, system, chosen))]) };
    }

    static JsonObject Render(ReceivedMessage message, IReadOnlyList<string> system, IReadOnlyList<string> chosen)
    {
        var rendered = new JsonObject
        {
            ["MessageId"] = message.MessageId,
            ["ReceiptHandle"] = message.ReceiptHandle,
            ["MD5OfBody"] = message.BodyMd5,
            ["Body"] = message.Body,
        };
        if (RenderSystem(message, system) is { Count: > 0 } attributes) rendered["Attributes"] = attributes;
        var sent = message with { Attributes = message.Attributes.Where(pair => IsChosen(pair.Key, chosen)).ToDictionary() };
        if (sent.Attributes.Count == 0) return rendered;
        rendered["MD5OfMessageAttributes"] = sent.AttributesMd5;
        rendered["MessageAttributes"] = new JsonObject(
            sent.Attributes.Select(pair => new KeyValuePair<string, JsonNode?>(pair.Key, Render(pair.Value))));
        return rendered;
    }

    static JsonObject Render(MessageAttribute attribute)
    {
        var rendered = new JsonObject { ["DataType"] = attribute.DataType };
        if (attribute.BinaryValue is { } bytes) rendered["BinaryValue"] = Convert.ToBase64String(bytes);
        else rendered["StringValue"] = attribute.StringValue;
        return rendered;
    }

    static JsonObject RenderSystem(ReceivedMessage message, IReadOnlyList<string> wanted)
    {
        var rendered = new JsonObject();
        Add("SenderId", LocalAccount.Id);
        Add("SentTimestamp", Milliseconds(message.SentAt));
        Add("ApproximateReceiveCount", message.ReceiveCount.ToString(CultureInfo.InvariantCulture));
        Add("ApproximateFirstReceiveTimestamp", Milliseconds(message.FirstReceivedAt));
        Add("DeadLetterQueueSourceArn", message.DeadLetterSourceArn);
        return rendered;

        void Add(string name, string? value)
        {
            if (value is not null && (wanted.Contains("All") || wanted.Contains(name))) rendered[name] = value;
        }
    }

    static bool IsChosen(string name, IReadOnlyList<string> patterns) => patterns.Any(pattern =>
        pattern == "All" || (pattern.EndsWith(".*", StringComparison.Ordinal)
            ? name.StartsWith(pattern[..^2], StringComparison.Ordinal)
            : name == pattern));

    static string Milliseconds(DateTimeOffset time) => time.ToUnixTimeMilliseconds().ToString(CultureInfo.InvariantCulture);
}
