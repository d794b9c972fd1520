using System.Text.Json;
using System.Text.Json.Nodes;

namespace OnPut.Local.Lambda;

/// <summary>What a function, or the end of its process, reports instead of an answer.</summary>
/// <param name="Type">Such as <c>Runtime.ExitError</c> or the name of an exception.</param>
/// <param name="Payload">The same as JSON, with all that the function told.</param>
public sealed record FunctionError(string Type, string Message, ReadOnlyMemory<byte> Payload)
{
    const string UnknownType = "Unhandled";

    /// <summary>An error that Lambda itself words.</summary>
    internal static FunctionError Of(string type, string message)
    {
        var json = new JsonObject { ["errorType"] = type, ["errorMessage"] = message };
        return new FunctionError(type, message, JsonSerializer.SerializeToUtf8Bytes(json));
    }

    /// <summary>An error that a runtime posted.</summary>
    /// <param name="header">The value of <c>Lambda-Runtime-Function-Error-Type</c>; may be empty.</param>
    internal static FunctionError Read(string? header, ReadOnlyMemory<byte> payload)
    {
        var (type, message) = Fields(payload);
        var known = !string.IsNullOrEmpty(header) ? header : type ?? UnknownType;
        return payload.IsEmpty ? Of(known, message) : new FunctionError(known, message, payload);
    }

    static (string? Type, string Message) Fields(ReadOnlyMemory<byte> payload)
    {
        try
        {
            using var document = JsonDocument.Parse(payload);
            return (Text(document.RootElement, "errorType"), Text(document.RootElement, "errorMessage") ?? "");
        }
        catch (JsonException)
        {
            return (null, "");
        }
    }

    static string? Text(JsonElement element, string name) =>
        element.ValueKind == JsonValueKind.Object && element.TryGetProperty(name, out var value) && value.ValueKind == JsonValueKind.String
            ? value.GetString()
            : null;
}
