using System.Buffers;
using System.Text.Json;

namespace OnPut.Local.Messaging.Filtering;

/// <summary>Decides whether a subscription gets a message.</summary>
static class MessageFilter
{
    public static bool Accepts(SubscriptionSpec subscription, PublishedMessage message)
    {
        if (subscription.FilterPolicy is not { } json) return true;
        var policy = FilterPolicy.Parse(json, subscription.FilterPolicyScope);
        if (subscription.FilterPolicyScope == FilterPolicyScope.MessageAttributes)
            return policy.Accepts(AsJson(message.Attributes ?? new Dictionary<string, MessageAttribute>()));
        return TryParse(message.TextFor(subscription.Protocol), out var body)
            && body.ValueKind == JsonValueKind.Object
            && policy.Accepts(body);
    }

    // Binary attributes cannot be filtered by.
    static JsonElement AsJson(IReadOnlyDictionary<string, MessageAttribute> attributes)
    {
        var buffer = new ArrayBufferWriter<byte>();
        using (var json = new Utf8JsonWriter(buffer))
        {
            json.WriteStartObject();
            foreach (var (name, attribute) in attributes.Where(pair => pair.Value.StringValue is not null))
            {
                json.WritePropertyName(name);
                if (IsWrittenAsJson(attribute.DataType) && TryParse(attribute.StringValue!, out var value)) value.WriteTo(json);
                else json.WriteStringValue(attribute.StringValue);
            }
            json.WriteEndObject();
        }
        using var document = JsonDocument.Parse(buffer.WrittenMemory);
        return document.RootElement.Clone();
    }

    static bool IsWrittenAsJson(string dataType) =>
        dataType == "String.Array" || dataType.StartsWith("Number", StringComparison.Ordinal);

    static bool TryParse(string text, out JsonElement element)
    {
        try
        {
            using var document = JsonDocument.Parse(text);
            element = document.RootElement.Clone();
            return true;
        }
        catch (JsonException)
        {
            element = default;
            return false;
        }
    }
}
