using System.Text.Json.Nodes;

namespace OnPut.Local.Messaging.Sqs;

static class CreateQueue
{
    public static async Task<JsonObject> RunAsync(SqsCall call)
    {
        var name = call.Required("QueueName");
        Check(name);
        var attributes = call.Map("Attributes");
        var existing = call.Queues.Record(name);
        var spec = QueueAttributes.Apply(existing?.Spec ?? new QueueSpec(name), attributes);
        if (existing is null)
        {
            DeadLetterTarget.Check(call.Queues, spec);
            await call.Queues.EnsureAsync(spec, call.Cancellation);
            if (call.Map("tags") is { Count: > 0 } tags || (tags = call.Map("Tags")).Count > 0)
                await call.Queues.WriteAsync(connection => { QueueTable.PutTags(connection, name, tags); return true; }, call.Cancellation);
        }
        else if (Difference(existing, spec, attributes) is { } attribute)
        {
            throw SqsErrors.QueueExists(attribute);
        }
        return new JsonObject { ["QueueUrl"] = call.UrlOf(name) };
    }

    static void Check(string name)
    {
        if (name.EndsWith(".fifo", StringComparison.Ordinal))
            throw SqsErrors.UnsupportedOperation("FIFO queues");
        if (name.Length is 0 or > 80 || !name.All(letter => char.IsAsciiLetterOrDigit(letter) || letter is '-' or '_'))
            throw SqsErrors.InvalidValue("Can only include alphanumeric characters, hyphens, or underscores. 1 to 80 in length");
    }

    static string? Difference(QueueRecord existing, QueueSpec wanted, Dictionary<string, string> attributes)
    {
        var depth = new QueueDepth(0, 0, 0);
        var (before, after) = (QueueAttributes.Read(existing, depth), QueueAttributes.Read(existing with { Spec = wanted }, depth));
        return attributes.Keys.FirstOrDefault(name => before.GetValueOrDefault(name) != after.GetValueOrDefault(name));
    }
}
