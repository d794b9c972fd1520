using System.Text.Json.Nodes;

namespace OnPut.Local.Messaging.Sqs;

/// <summary>A message as SendMessage and an entry of SendMessageBatch give it.</summary>
sealed record OutgoingMessage(string Body, Dictionary<string, MessageAttribute> Attributes, TimeSpan? Delay)
{
    const int MostAttributes = 10;

    /// <exception cref="Http.ServiceException">A part is missing or is not as SQS takes it.</exception>
    public static OutgoingMessage Parse(JsonObject input)
    {
        var body = SqsCall.Text(input, "MessageBody") ?? throw SqsErrors.Missing("MessageBody");
        if (body.Length == 0)
            throw SqsErrors.InvalidValue("One or more parameters are invalid. Reason: The request must contain a message body.");
        if (!IsText(body)) throw SqsErrors.InvalidContents();
        var attributes = new Dictionary<string, MessageAttribute>(StringComparer.Ordinal);
        foreach (var (name, value) in input["MessageAttributes"] as JsonObject ?? [])
            attributes[name] = ParseAttribute(name, value as JsonObject ?? []);
        if (attributes.Count > MostAttributes) throw SqsErrors.InvalidValue($"A message has at most {MostAttributes} attributes.");
        var delay = SqsCall.Number(input, "DelaySeconds", 0, 900);
        return new OutgoingMessage(body, attributes, delay is { } seconds ? TimeSpan.FromSeconds(seconds) : null);
    }

    /// <returns>What the sender gets back.</returns>
    public JsonObject Receipt(string messageId)
    {
        var receipt = new JsonObject { ["MessageId"] = messageId, ["MD5OfMessageBody"] = MessageDigest.OfBody(Body) };
        if (MessageDigest.OfAttributes(Attributes) is { } digest) receipt["MD5OfMessageAttributes"] = digest;
        return receipt;
    }

    static MessageAttribute ParseAttribute(string name, JsonObject input)
    {
        var type = SqsCall.Text(input, "DataType") ?? "";
        if (type.Split('.')[0] is not ("String" or "Number" or "Binary"))
            throw SqsErrors.InvalidValue(
                $"The type of message (user) attribute '{name}' is invalid. You must use only the following " +
                "supported type prefixes: Binary, Number, String.");
        var value = SqsCall.Text(input, type.StartsWith("Binary", StringComparison.Ordinal) ? "BinaryValue" : "StringValue");
        if (string.IsNullOrEmpty(value))
            throw SqsErrors.InvalidValue($"The message (user) attribute '{name}' must contain a non-empty value of its type.");
        if (!type.StartsWith("Binary", StringComparison.Ordinal)) return new MessageAttribute(type, value);
        var bytes = new byte[value.Length];
        return Convert.TryFromBase64String(value, bytes, out var length)
            ? new MessageAttribute(type, null, bytes[..length])
            : throw SqsErrors.InvalidValue($"The message (user) attribute '{name}' must be base64.");
    }

    // The characters of XML 1.0, in which older clients receive.
    static bool IsText(string body)
    {
        for (var i = 0; i < body.Length; i++)
            if (char.IsSurrogate(body[i]))
            {
                if (!char.IsHighSurrogate(body[i]) || i + 1 == body.Length || !char.IsLowSurrogate(body[++i])) return false;
            }
            else if (body[i] is (< ' ' and not ('\t' or '\n' or '\r')) or '\uFFFE' or '\uFFFF')
            {
                return false;
            }
        return true;
    }
}
