using System.Text.Json.Nodes;

namespace OnPut.Local.Messaging.Sqs;

static class GetQueueAttributes
{
    public static Task<JsonObject> RunAsync(SqsCall call)
    {
        var queue = call.Queue();
        var attributes = QueueAttributes.Read(queue, call.Queues.Depth(queue.Spec.Name));
        var wanted = call.Texts("AttributeNames");
        if (wanted.FirstOrDefault(name => !QueueAttributes.IsKnown(name, attributes)) is { } unknown)
            throw SqsErrors.InvalidAttributeName(unknown);
        var chosen = new JsonObject();
        foreach (var (name, value) in attributes)
            if (wanted.Contains("All") || wanted.Contains(name)) chosen[name] = value;
        return Task.FromResult(chosen.Count == 0 ? [] : new JsonObject { ["Attributes"] = chosen });
    }
}
