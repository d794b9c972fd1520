using System.Text.Json.Nodes;

namespace OnPut.Local.Messaging.Sqs;

static class ChangeMessageVisibility
{
    public static Task<JsonObject> RunAsync(SqsCall call) => ChangeAsync(call, call.Queue().Spec.Name, call.Input);

    public static Task<JsonObject> RunBatchAsync(SqsCall call)
    {
        var queue = call.Queue().Spec.Name;
        return Batch.RunAsync(Batch.Entries(call), entry => ChangeAsync(call, queue, entry));
    }

    static async Task<JsonObject> ChangeAsync(SqsCall call, string queue, JsonObject input)
    {
        var handle = SqsCall.Text(input, "ReceiptHandle") ?? throw SqsErrors.Missing("ReceiptHandle");
        var seconds = SqsCall.Number(input, "VisibilityTimeout", 0, 43_200) ?? throw SqsErrors.Missing("VisibilityTimeout");
        await call.Queues.ChangeVisibilityAsync(queue, handle, TimeSpan.FromSeconds(seconds), call.Cancellation);
        return [];
    }
}
