using System.Text;
using System.Text.Json;

namespace OnPut.Cli.Asking.Results;

/// <summary>JSON as people write it down: <c>[a, b]</c> and <c>{k: v}</c>.</summary>
static class NestedText
{
    public static string Of(string json)
    {
        var text = new StringBuilder();
        using var document = JsonDocument.Parse(StrictJson.Of(json));
        Append(text, document.RootElement);
        return text.ToString();
    }

    static void Append(StringBuilder text, JsonElement element)
    {
        switch (element.ValueKind)
        {
            case JsonValueKind.Array:
                AppendAll(text, '[', element.EnumerateArray(), ']', item => Append(text, item));
                break;
            case JsonValueKind.Object:
                AppendAll(text, '{', element.EnumerateObject(), '}', property =>
                {
                    text.Append(property.Name).Append(": ");
                    Append(text, property.Value);
                });
                break;
            case JsonValueKind.Null:
                break;
            default:
                text.Append(element);
                break;
        }
    }

    static void AppendAll<T>(StringBuilder text, char open, IEnumerable<T> items, char close, Action<T> append)
    {
        text.Append(open);
        var isFirst = true;
        foreach (var item in items)
        {
            if (!isFirst)
                text.Append(", ");
            append(item);
            isFirst = false;
        }
        text.Append(close);
    }
}
