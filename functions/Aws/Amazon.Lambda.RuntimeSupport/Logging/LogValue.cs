using System.Collections;
using System.Globalization;
using System.Text.Json;

namespace Amazon.Lambda.RuntimeSupport;

/// <summary>How values stand in a log line.</summary>
static class LogValue
{
    const string TimeFormat = "yyyy-MM-ddTHH:mm:ss.fffZ";
    const int MostBytesShown = 16;

    public static string ToText(DateTimeOffset time) => time.ToString(TimeFormat, CultureInfo.InvariantCulture);

    /// <summary>The value within a message; null for what only stands as a property: nothing, lists and maps.</summary>
    public static string? ToText(object? value, string? format) => value switch
    {
        byte[] bytes => ToHex(bytes),
        null or IList or IDictionary => null,
        IFormattable formattable when format is not null => ToText(formattable, format),
        DateTime time => time.ToString(TimeFormat, CultureInfo.InvariantCulture),
        DateTimeOffset time => ToText(time),
        DateOnly date => date.ToString("yyyy-MM-dd", CultureInfo.InvariantCulture),
        TimeOnly time => time.ToString("HH:mm:ss.fff", CultureInfo.InvariantCulture),
        _ => Convert.ToString(value, CultureInfo.InvariantCulture),
    };

    public static void WriteJson(Utf8JsonWriter writer, object? value, string? format)
    {
        switch (value)
        {
            case null: writer.WriteNullValue(); break;
            case not null when format is not null: writer.WriteStringValue(ToText(value, format)); break;
            case bool flag: writer.WriteBooleanValue(flag); break;
            case decimal number: writer.WriteNumberValue(number); break;
            case double number when double.IsFinite(number): writer.WriteNumberValue(number); break;
            case float number when float.IsFinite(number): writer.WriteNumberValue(number); break;
            case ulong number: writer.WriteNumberValue(number); break;
            case sbyte or byte or short or ushort or int or uint or long:
                writer.WriteNumberValue(Convert.ToInt64(value, CultureInfo.InvariantCulture));
                break;
            default: writer.WriteStringValue(ToText(value, null) ?? value.ToString()); break;
        }
    }

    static string? ToText(IFormattable value, string format)
    {
        try
        {
            return value.ToString(format, CultureInfo.InvariantCulture);
        }
        catch (FormatException)
        {
            return value.ToString();
        }
    }

    static string ToHex(byte[] bytes) => bytes.Length <= MostBytesShown
        ? Convert.ToHexString(bytes)
        : $"{Convert.ToHexString(bytes, 0, MostBytesShown)}... ({bytes.Length} bytes)";
}
