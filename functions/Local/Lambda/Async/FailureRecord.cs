using System.Globalization;
using System.Text.Json;
using System.Text.Json.Nodes;

namespace OnPut.Local.Lambda.Async;

/// <summary>What a destination on failure is told (AWS: "Capturing records of Lambda asynchronous invocations").</summary>
static class FailureRecord
{
    public static string Write(string functionArn, AsyncInvocation invocation, int attempts, InvocationResult result, DateTimeOffset now) => new JsonObject
    {
        ["version"] = "1.0",
        ["timestamp"] = now.ToString("yyyy-MM-dd'T'HH:mm:ss.fff'Z'", CultureInfo.InvariantCulture),
        ["requestContext"] = new JsonObject
        {
            ["requestId"] = invocation.RequestId,
            ["functionArn"] = $"{functionArn}:$LATEST",
            ["condition"] = "RetriesExhausted",
            ["approximateInvokeCount"] = attempts,
        },
        ["requestPayload"] = Json(invocation.Payload),
        ["responseContext"] = new JsonObject { ["statusCode"] = 200, ["executedVersion"] = "$LATEST", ["functionError"] = "Unhandled" },
        ["responsePayload"] = Json(System.Text.Encoding.UTF8.GetString(result.Payload.Span)),
    }.ToJsonString();

    /// <returns>The text as JSON, or as one JSON string where it is none.</returns>
    static JsonNode? Json(string text)
    {
        try
        {
            return JsonNode.Parse(text);
        }
        catch (JsonException)
        {
            return text;
        }
    }
}
