using System.Text.Json;
using System.Text.Json.Nodes;
using OnPut.Local.Messaging.Protocol;

namespace OnPut.Local.Messaging.Sns;

/// <summary>Reads a message as Publish and an entry of PublishBatch give it.</summary>
static class PublishInput
{
    const int MostCharactersOfASubject = 100;

    /// <exception cref="Http.ServiceException">A part is missing or is not as SNS takes it.</exception>
    public static PublishedMessage Parse(QueryTree input)
    {
        var text = input.Text("Message") is { Length: > 0 } message ? message : throw SnsErrors.Missing("Message");
        var subject = input.Text("Subject");
        if (subject is { Length: 0 or > MostCharactersOfASubject } || subject?.Any(char.IsControl) == true)
            throw SnsErrors.Invalid($"Subject must be 1 to {MostCharactersOfASubject} characters, none of them a control character.");
        var attributes = ParseAttributes(input);
        return input.Text("MessageStructure") == "json"
            ? ParseByProtocol(text) with { Subject = subject, Attributes = attributes }
            : new PublishedMessage(text, subject, attributes);
    }

    static PublishedMessage ParseByProtocol(string text)
    {
        try
        {
            if (JsonNode.Parse(text) is JsonObject json && json["default"]?.ToString() is { } fallback)
                return new PublishedMessage(
                    fallback, ByProtocol: json.ToDictionary(pair => pair.Key, pair => pair.Value?.ToString() ?? ""));
        }
        catch (Exception failure) when (failure is JsonException or ArgumentException)
        {
            // Refused below with all else that is no such object.
        }
        throw SnsErrors.Invalid("Message Structure - the message must be a JSON object with an entry \"default\".");
    }

    static Dictionary<string, MessageAttribute> ParseAttributes(QueryTree input)
    {
        var attributes = new Dictionary<string, MessageAttribute>(StringComparer.Ordinal);
        foreach (var entry in input["MessageAttributes"]?.List("entry") ?? [])
        {
            var name = entry.Text("Name") ?? throw SnsErrors.Missing("MessageAttributes.entry.N.Name");
            attributes[name] = ParseAttribute(name, entry["Value"] ?? new QueryTree());
        }
        return attributes;
    }

    static MessageAttribute ParseAttribute(string name, QueryTree value)
    {
        var type = value.Text("DataType") ?? "";
        switch (type.Split('.')[0])
        {
            case "String" or "Number" when value.Text("StringValue") is { Length: > 0 } text:
                return new MessageAttribute(type, text);
            case "Binary" when value.Text("BinaryValue") is { Length: > 0 } encoded:
                var bytes = new byte[encoded.Length];
                if (!Convert.TryFromBase64String(encoded, bytes, out var length)) break;
                return new MessageAttribute(type, null, bytes[..length]);
        }
        throw SnsErrors.Invalid(
            $"MessageAttributes: '{name}' must have a DataType of String, Number or Binary and a non-empty value of it.");
    }
}
