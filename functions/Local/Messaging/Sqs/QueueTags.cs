using System.Text.Json.Nodes;

namespace OnPut.Local.Messaging.Sqs;

/// <summary>TagQueue, UntagQueue and ListQueueTags.</summary>
static class QueueTags
{
    public static Task<JsonObject> ListAsync(SqsCall call)
    {
        var tags = new JsonObject(call.Queue().Tags.Select(tag => new KeyValuePair<string, JsonNode?>(tag.Key, tag.Value)));
        return Task.FromResult(tags.Count == 0 ? [] : new JsonObject { ["Tags"] = tags });
    }

    public static Task<JsonObject> TagAsync(SqsCall call) => ChangeAsync(call, tags =>
    {
        foreach (var (key, value) in call.Map("Tags"))
            tags[key] = value;
    });

    public static Task<JsonObject> UntagAsync(SqsCall call) => ChangeAsync(call, tags =>
    {
        foreach (var key in call.Texts("TagKeys"))
            tags.Remove(key);
    });

    static Task<JsonObject> ChangeAsync(SqsCall call, Action<Dictionary<string, string>> change)
    {
        var name = call.Queue().Spec.Name;
        return call.Queues.WriteAsync(
            connection =>
            {
                var tags = (QueueTable.Find(connection, name) ?? throw SqsErrors.NoSuchQueue()).Tags.ToDictionary();
                change(tags);
                QueueTable.PutTags(connection, name, tags);
                return new JsonObject();
            },
            call.Cancellation);
    }
}
