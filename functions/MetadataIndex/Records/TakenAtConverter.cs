using System.Globalization;
using System.Text.Json;
using System.Text.Json.Serialization;
using OnPut.MetadataIndex.Facts;

namespace OnPut.MetadataIndex.Records;

/// <summary>
/// A time as <c>{"at": "2024-05-01T12:00:00+02:00", "isLocal": false}</c>; without the distance from UTC, and local, where nobody says it.
/// </summary>
sealed class TakenAtConverter : JsonConverter<TakenAt>
{
    const string Local = "yyyy-MM-dd'T'HH:mm:ss", WithOffset = Local + "zzz";

    public override TakenAt Read(ref Utf8JsonReader reader, Type typeToConvert, JsonSerializerOptions options)
    {
        using var json = JsonDocument.ParseValue(ref reader);
        var text = json.RootElement.ValueKind == JsonValueKind.Object && json.RootElement.TryGetProperty("at", out var at) ? at.GetString() : null;
        if (DateTime.TryParseExact(text, Local, CultureInfo.InvariantCulture, DateTimeStyles.None, out var local))
            return new(local, null);
        return DateTimeOffset.TryParseExact(text, WithOffset, CultureInfo.InvariantCulture, DateTimeStyles.None, out var time)
            ? new(time.DateTime, time.Offset)
            : throw new JsonException($"'{text}' is no time.");
    }

    public override void Write(Utf8JsonWriter writer, TakenAt value, JsonSerializerOptions options)
    {
        writer.WriteStartObject();
        writer.WriteString("at", value.Local.ToString(Local, CultureInfo.InvariantCulture) + OffsetText.Of(value.Offset));
        writer.WriteBoolean("isLocal", value.Offset is null);
        writer.WriteEndObject();
    }
}
