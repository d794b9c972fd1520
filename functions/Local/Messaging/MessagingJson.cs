using System.Text.Json;
using System.Text.Json.Serialization;

namespace OnPut.Local.Messaging;

/// <summary>How dictionaries are kept in a column; an empty one is NULL.</summary>
[JsonSourceGenerationOptions(DefaultIgnoreCondition = JsonIgnoreCondition.WhenWritingNull)]
[JsonSerializable(typeof(Dictionary<string, MessageAttribute>))]
[JsonSerializable(typeof(Dictionary<string, string>))]
sealed partial class MessagingJson : JsonSerializerContext
{
    public static string? Write(IReadOnlyDictionary<string, MessageAttribute>? attributes) =>
        attributes is null or { Count: 0 } ? null : JsonSerializer.Serialize(new(attributes), Default.DictionaryStringMessageAttribute);

    public static string? Write(IReadOnlyDictionary<string, string>? values) =>
        values is null or { Count: 0 } ? null : JsonSerializer.Serialize(new(values), Default.DictionaryStringString);

    public static IReadOnlyDictionary<string, MessageAttribute> ReadAttributes(string? json) =>
        json is null ? new() : JsonSerializer.Deserialize(json, Default.DictionaryStringMessageAttribute)!;

    public static IReadOnlyDictionary<string, string> ReadValues(string? json) =>
        json is null ? new() : JsonSerializer.Deserialize(json, Default.DictionaryStringString)!;
}
