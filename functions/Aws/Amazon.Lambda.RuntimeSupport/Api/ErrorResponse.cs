using System.Text.Json;

namespace Amazon.Lambda.RuntimeSupport;

/// <summary>Why the Runtime API refused a request.</summary>
public class ErrorResponse
{
    public string? ErrorMessage { get; set; }

    public string? ErrorType { get; set; }

    internal static ErrorResponse Parse(string json)
    {
        using var document = JsonDocument.Parse(json);
        return new() { ErrorMessage = Read(document, "errorMessage"), ErrorType = Read(document, "errorType") };
    }

    static string? Read(JsonDocument document, string name) =>
        document.RootElement.TryGetProperty(name, out var value) ? value.GetString() : null;
}
