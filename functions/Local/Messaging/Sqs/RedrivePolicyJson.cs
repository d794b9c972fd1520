using System.Globalization;
using System.Text.Json;
using System.Text.Json.Nodes;

namespace OnPut.Local.Messaging.Sqs;

/// <summary>The attribute <c>RedrivePolicy</c>: <c>{"deadLetterTargetArn":"…","maxReceiveCount":"3"}</c>.</summary>
static class RedrivePolicyJson
{
    /// <returns>Null for the empty value that removes a policy.</returns>
    /// <exception cref="Http.ServiceException">It is anything else.</exception>
    public static RedrivePolicy? Parse(string value)
    {
        if (value.Length == 0) return null;
        try
        {
            if (JsonNode.Parse(value) is JsonObject policy
                && policy["deadLetterTargetArn"]?.ToString() is { } text && Arn.TryParse(text, out var arn) && arn.Service == "sqs"
                && int.TryParse(policy["maxReceiveCount"]?.ToString(), NumberStyles.None, CultureInfo.InvariantCulture, out var most)
                && most is >= 1 and <= 1000)
                return new RedrivePolicy(text, most);
        }
        catch (JsonException)
        {
            // Refused below with all else that is no policy.
        }
        throw SqsErrors.InvalidAttributeValue(
            "RedrivePolicy", "JSON with the deadLetterTargetArn of a queue and a maxReceiveCount between 1 and 1000");
    }

    public static string Write(RedrivePolicy policy) => new JsonObject
    {
        ["deadLetterTargetArn"] = policy.DeadLetterArn,
        ["maxReceiveCount"] = policy.MaxReceiveCount,
    }.ToJsonString();
}
