using System.Text.Json.Nodes;

namespace OnPut.Local.Messaging.Sqs;

static class DeleteMessage
{
    public static Task<JsonObject> RunAsync(SqsCall call) => DeleteAsync(call, call.Queue().Spec.Name, call.Input);

    public static Task<JsonObject> RunBatchAsync(SqsCall call)
    {
        var queue = call.Queue().Spec.Name;
        return Batch.RunAsync(Batch.Entries(call), entry => DeleteAsync(call, queue, entry));
    }

    static async Task<JsonObject> DeleteAsync(SqsCall call, string queue, JsonObject input)
    {
        var handle = SqsCall.Text(input, "ReceiptHandle") ?? throw SqsErrors.Missing("ReceiptHandle");
        await call.Queues.DeleteAsync(queue, [handle], call.Cancellation);
        return [];
    }
}
