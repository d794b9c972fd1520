using System.Text.Json;

namespace Amazon.Lambda.Core;

/// <summary>How the JSON log format serializes values.</summary>
public class StructuredLoggingOptions
{
    public JsonSerializerOptions? OverrideSerializerOptions { get; set; }
}
