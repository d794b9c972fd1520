using System.Text.Json;
using Amazon.Lambda.Core;

namespace Amazon.Lambda.RuntimeSupport;

/// <summary>The header <c>Lambda-Runtime-Cognito-Identity</c>; without it every member is null.</summary>
sealed class CognitoIdentity : ICognitoIdentity
{
    public string? IdentityId { get; private init; }

    public string? IdentityPoolId { get; private init; }

    public static CognitoIdentity Parse(string? json)
    {
        if (string.IsNullOrWhiteSpace(json))
            return new();
        using var document = JsonDocument.Parse(json);
        return new()
        {
            IdentityId = Read(document.RootElement, "cognitoIdentityId"),
            IdentityPoolId = Read(document.RootElement, "cognitoIdentityPoolId"),
        };
    }

    static string? Read(JsonElement identity, string name) =>
        identity.TryGetProperty(name, out var value) ? value.GetString() : null;
}
