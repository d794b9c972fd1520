using System.Text.Json.Nodes;

namespace OnPut.Local.Messaging.Sqs;

/// <summary>The operations on a queue that are a line each.</summary>
static class QueueOperations
{
    public static async Task<JsonObject> DeleteAsync(SqsCall call)
    {
        await call.Queues.DeleteQueueAsync(call.Queue().Spec.Name, call.Cancellation);
        return [];
    }

    public static Task<JsonObject> GetUrlAsync(SqsCall call)
    {
        var queue = call.Queues.Find(call.Required("QueueName")) ?? throw SqsErrors.NoSuchQueue();
        return Task.FromResult(new JsonObject { ["QueueUrl"] = call.UrlOf(queue.Name) });
    }

    public static async Task<JsonObject> PurgeAsync(SqsCall call)
    {
        await call.Queues.PurgeAsync(call.Queue().Spec.Name, call.Cancellation);
        return [];
    }
}
