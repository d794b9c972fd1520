using System.Buffers;
using System.Text;
using System.Text.Json;
using OnPut.Local.Template.Syntax;

namespace OnPut.Local.Template.Loading;

/// <summary>An evaluated value as JSON. Unquoted numbers, <c>true</c>, <c>false</c> and <c>null</c> stay what they are.</summary>
static class NodeJson
{
    public static string Write(TemplateNode node)
    {
        var buffer = new ArrayBufferWriter<byte>();
        using (var writer = new Utf8JsonWriter(buffer))
            Write(writer, node);
        return Encoding.UTF8.GetString(buffer.WrittenSpan);
    }

    static void Write(Utf8JsonWriter writer, TemplateNode node)
    {
        switch (node)
        {
            case MapNode map:
                writer.WriteStartObject();
                foreach (var (key, value) in map.Entries)
                {
                    writer.WritePropertyName(key);
                    Write(writer, value);
                }
                writer.WriteEndObject();
                break;
            case ListNode list:
                writer.WriteStartArray();
                foreach (var item in list.Items)
                    Write(writer, item);
                writer.WriteEndArray();
                break;
            case ScalarNode { IsNull: true }:
                writer.WriteNullValue();
                break;
            case ScalarNode { IsPlain: true } scalar when bool.TryParse(scalar.Text, out var flag):
                writer.WriteBooleanValue(flag);
                break;
            case ScalarNode { IsPlain: true } scalar when IsJsonNumber(scalar.Text):
                writer.WriteRawValue(scalar.Text);
                break;
            case ScalarNode scalar:
                writer.WriteStringValue(scalar.Text);
                break;
        }
    }

    static bool IsJsonNumber(string text)
    {
        if (text.Length == 0 || text[0] is not ('-' or >= '0' and <= '9'))
            return false;
        try
        {
            var reader = new Utf8JsonReader(Encoding.UTF8.GetBytes(text));
            return reader.Read() && reader.TokenType == JsonTokenType.Number && !reader.Read();
        }
        catch (JsonException)
        {
            return false;
        }
    }
}
