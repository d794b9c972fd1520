using System.Text.Json;
using Amazon.Lambda.Core;

namespace Amazon.Lambda.RuntimeSupport;

/// <summary>The header <c>Lambda-Runtime-Client-Context</c>; without it every member is null.</summary>
sealed class CognitoClientContext : IClientContext
{
    public IDictionary<string, string>? Environment { get; private init; }

    public IClientApplication? Client { get; private init; }

    public IDictionary<string, string>? Custom { get; private init; }

    public static CognitoClientContext Parse(string? json)
    {
        if (string.IsNullOrWhiteSpace(json))
            return new();
        using var document = JsonDocument.Parse(json);
        var root = document.RootElement;
        return new()
        {
            Client = root.TryGetProperty("client", out var client) ? CognitoClientApplication.Parse(client) : null,
            Custom = ReadStrings(root, "custom"),
            Environment = ReadStrings(root, "env"),
        };
    }

    static Dictionary<string, string>? ReadStrings(JsonElement parent, string name) =>
        parent.TryGetProperty(name, out var values)
            ? values.EnumerateObject().ToDictionary(property => property.Name, property => property.Value.ToString())
            : null;
}
