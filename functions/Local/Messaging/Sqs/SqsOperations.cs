using System.Text.Json.Nodes;

namespace OnPut.Local.Messaging.Sqs;

/// <summary>What SQS does here, by the names of its API.</summary>
static class SqsOperations
{
    static readonly Dictionary<string, Func<SqsCall, Task<JsonObject>>> ByName = new(StringComparer.Ordinal)
    {
        ["ChangeMessageVisibility"] = ChangeMessageVisibility.RunAsync,
        ["ChangeMessageVisibilityBatch"] = ChangeMessageVisibility.RunBatchAsync,
        ["CreateQueue"] = CreateQueue.RunAsync,
        ["DeleteMessage"] = DeleteMessage.RunAsync,
        ["DeleteMessageBatch"] = DeleteMessage.RunBatchAsync,
        ["DeleteQueue"] = QueueOperations.DeleteAsync,
        ["GetQueueAttributes"] = GetQueueAttributes.RunAsync,
        ["GetQueueUrl"] = QueueOperations.GetUrlAsync,
        ["ListDeadLetterSourceQueues"] = ListQueues.DeadLetterSourcesAsync,
        ["ListQueueTags"] = QueueTags.ListAsync,
        ["ListQueues"] = ListQueues.RunAsync,
        ["PurgeQueue"] = QueueOperations.PurgeAsync,
        ["ReceiveMessage"] = ReceiveMessage.RunAsync,
        ["SendMessage"] = SendMessage.RunAsync,
        ["SendMessageBatch"] = SendMessage.RunBatchAsync,
        ["SetQueueAttributes"] = SetQueueAttributes.RunAsync,
        ["TagQueue"] = QueueTags.TagAsync,
        ["UntagQueue"] = QueueTags.UntagAsync,
    };

    /// <exception cref="Http.ServiceException">The operation fails, or is none of these.</exception>
    public static Task<JsonObject> RunAsync(string name, SqsCall call) =>
        ByName.TryGetValue(name, out var operation) ? operation(call) : throw SqsErrors.UnsupportedOperation(name);
}
