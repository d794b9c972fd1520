using System.Text.Json;
using Amazon.Lambda.Core;

namespace Amazon.Lambda.RuntimeSupport;

/// <summary>The part <c>client</c> of the client context.</summary>
sealed class CognitoClientApplication : IClientApplication
{
    public string? AppPackageName { get; private init; }

    public string? AppTitle { get; private init; }

    public string? AppVersionCode { get; private init; }

    public string? AppVersionName { get; private init; }

    public string? InstallationId { get; private init; }

    public static CognitoClientApplication Parse(JsonElement client) => new()
    {
        AppPackageName = Read(client, "app_package_name"),
        AppTitle = Read(client, "app_title"),
        AppVersionCode = Read(client, "app_version_code"),
        AppVersionName = Read(client, "app_version_name"),
        InstallationId = Read(client, "installation_id"),
    };

    static string? Read(JsonElement client, string name) => client.TryGetProperty(name, out var value) ? value.GetString() : null;
}
