using System.Collections;
using System.Text.Json;
using System.Text.Json.Nodes;

namespace OnPut.EchoFunction;

/// <summary>What the event tells the function to do. Every event is noted in the file ECHO_FILE, where there is one.</summary>
static class Behaviour
{
    public static async Task<string> RunAsync(string requestId, string payload)
    {
        if (Environment.GetEnvironmentVariable("ECHO_FILE") is { } file)
            await File.AppendAllTextAsync(file, payload.ReplaceLineEndings(" ") + "\n");
        var root = JsonNode.Parse(payload);
        return root is JsonObject @event
            ? @event["Records"] is JsonArray records ? await BatchAsync(records) : await CommandAsync(requestId, @event, payload)
            : payload;
    }

    static async Task<string> CommandAsync(string requestId, JsonObject @event, string payload)
    {
        switch ((string?)@event["do"])
        {
            case "fail":
                throw new InvalidOperationException("told to fail");
            case "crash":
                Environment.Exit(7);
                return "";
            case "hang":
                await Task.Delay(Timeout.Infinite);
                return "";
            case "print":
                Console.WriteLine((string?)@event["text"]);
                return "null";
            case "large":
                return JsonSerializer.Serialize(new string('x', (int)@event["size"]!));
            case "environment":
                var variables = Environment.GetEnvironmentVariables().Cast<DictionaryEntry>();
                return JsonSerializer.Serialize(variables.ToDictionary(entry => (string)entry.Key, entry => (string?)entry.Value));
            case "process":
                return JsonSerializer.Serialize(new { id = Environment.ProcessId, requestId });
            default:
                return payload;
        }
    }

    /// <summary>The body of each message says how it fares.</summary>
    static async Task<string> BatchAsync(JsonArray records)
    {
        var failures = new JsonArray();
        foreach (var record in records)
        {
            switch ((string?)record!["body"])
            {
                case "item fails":
                    failures.Add(new JsonObject { ["itemIdentifier"] = (string?)record["messageId"] });
                    break;
                case "unknown item fails":
                    failures.Add(new JsonObject { ["itemIdentifier"] = "nobody" });
                    break;
                case "empty item fails":
                    failures.Add(new JsonObject { ["itemIdentifier"] = "" });
                    break;
                case "answer is no JSON":
                    return "{";
                case "answer is null":
                    return "null";
                case "batch fails":
                    throw new InvalidOperationException("told to fail");
                case "crash":
                    Environment.Exit(7);
                    break;
                case "hang":
                    await Task.Delay(Timeout.Infinite);
                    break;
            }
        }
        return new JsonObject { ["batchItemFailures"] = failures }.ToJsonString();
    }
}
