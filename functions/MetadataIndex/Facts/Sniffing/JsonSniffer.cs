using System.Text;
using System.Text.Json;

namespace OnPut.MetadataIndex.Facts.Sniffing;

/// <summary>JSON, and JSON a line, by reading as far as the sample goes.</summary>
internal static class JsonSniffer
{
    public static ContentType? Detect(ReadOnlySpan<char> text, bool isWhole)
    {
        if (text[0] is not ('{' or '['))
            return null;
        var bytes = Encoding.UTF8.GetBytes(text.ToString());
        var reader = new Utf8JsonReader(bytes, isFinalBlock: isWhole, new JsonReaderState(new()
        {
            AllowMultipleValues = true,
            MaxDepth = 512,
        }));
        var values = 0;
        var tokens = 0;
        try
        {
            while (reader.Read())
            {
                tokens++;
                if (reader.CurrentDepth == 0 && reader.TokenType is (JsonTokenType.EndObject or JsonTokenType.EndArray))
                    values++;
            }
        }
        catch (JsonException)
        {
            // A file that was cut off, or one that only begins like JSON: the first line decides.
            return values > 0 && text[0] == '{' ? NdJson : null;
        }
        if (tokens < 2 && isWhole)
            return null;
        return values > 1 ? NdJson : new("application/json", ContentKind.Data, ContentFormat.Json);
    }

    static ContentType NdJson { get; } = new("application/x-ndjson", ContentKind.Data, ContentFormat.NdJson);
}
