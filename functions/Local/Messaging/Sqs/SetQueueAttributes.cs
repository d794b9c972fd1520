using System.Text.Json.Nodes;

namespace OnPut.Local.Messaging.Sqs;

static class SetQueueAttributes
{
    public static async Task<JsonObject> RunAsync(SqsCall call)
    {
        var spec = QueueAttributes.Apply(call.Queue().Spec, call.Map("Attributes"));
        DeadLetterTarget.Check(call.Queues, spec);
        await call.Queues.EnsureAsync(spec, call.Cancellation);
        return [];
    }
}
