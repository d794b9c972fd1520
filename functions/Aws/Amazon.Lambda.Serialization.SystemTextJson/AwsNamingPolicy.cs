using System.Text.Json;

namespace Amazon.Lambda.Serialization.SystemTextJson;

/// <summary>The wire names in AWS events that no general rule gives.</summary>
public class AwsNamingPolicy : JsonNamingPolicy
{
    readonly JsonNamingPolicy? _fallback;

    public AwsNamingPolicy()
    {
    }

    /// <param name="fallbackNamingPolicy">Names everything else; null leaves the names as they are.</param>
    public AwsNamingPolicy(JsonNamingPolicy? fallbackNamingPolicy) => _fallback = fallbackNamingPolicy;

    public override string ConvertName(string name) => name switch
    {
        "XAmzId2" => "x-amz-id-2",
        "XAmzRequestId" => "x-amz-request-id",
        _ => _fallback?.ConvertName(name) ?? name,
    };
}
