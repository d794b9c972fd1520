using System.Text.Json;
using System.Text.Json.Serialization;
using System.Text.Json.Serialization.Metadata;

namespace OnPut.Events;

/// <summary>The shapes that AWS's event packages used here do not have.</summary>
[JsonSourceGenerationOptions(JsonSerializerDefaults.Web, DefaultIgnoreCondition = JsonIgnoreCondition.WhenWritingNull)]
[JsonSerializable(typeof(EventBridgeEvent))]
[JsonSerializable(typeof(NoticeEvent))]
[JsonSerializable(typeof(SnsEnvelope))]
[JsonSerializable(typeof(BatchOperationsRequest))]
[JsonSerializable(typeof(BatchOperationsResponse))]
sealed partial class RouteJson : JsonSerializerContext
{
    public static T Read<T>(ReadOnlySpan<byte> json, JsonTypeInfo<T> type, string what)
    {
        try
        {
            return JsonSerializer.Deserialize(json, type) ?? throw new UnreadableEventException($"The {what} is null.");
        }
        catch (JsonException failure)
        {
            throw new UnreadableEventException($"The {what} does not have the expected members: {failure.Message}", failure);
        }
    }
}
