using System.Text.Json.Nodes;

namespace OnPut.Local.Messaging.Sqs;

/// <summary>Pages by name: a token is the last name of the page before.</summary>
static class ListQueues
{
    const int MostAtOnce = 1000;

    public static Task<JsonObject> RunAsync(SqsCall call)
    {
        var prefix = SqsCall.Text(call.Input, "QueueNamePrefix") ?? "";
        return Task.FromResult(Page(call, "QueueUrls", queue => queue.Name.StartsWith(prefix, StringComparison.Ordinal)));
    }

    public static Task<JsonObject> DeadLetterSourcesAsync(SqsCall call)
    {
        var arn = call.Queue().Spec.Arn;
        return Task.FromResult(Page(call, "queueUrls", queue => queue.RedrivePolicy?.DeadLetterArn == arn));
    }

    static JsonObject Page(SqsCall call, string name, Func<QueueSpec, bool> isWanted)
    {
        var most = call.Number("MaxResults", 1, MostAtOnce);
        var after = SqsCall.Text(call.Input, "NextToken") ?? "";
        var found = call.Queues.List().Where(isWanted).Where(queue => string.CompareOrdinal(queue.Name, after) > 0).ToList();
        var page = found.Take(most ?? MostAtOnce).ToList();
        var answer = new JsonObject { [name] = new JsonArray([.. page.Select(queue => JsonValue.Create(call.UrlOf(queue.Name)))]) };
        if (most is not null && page.Count < found.Count) answer["NextToken"] = page[^1].Name;
        return answer;
    }
}
