using System.Text.Json.Nodes;

namespace OnPut.Local.Messaging.Sqs;

static class SendMessage
{
    public static Task<JsonObject> RunAsync(SqsCall call) => SendAsync(call, call.Queue().Spec.Name, call.Input);

    public static Task<JsonObject> RunBatchAsync(SqsCall call)
    {
        var queue = call.Queue().Spec.Name;
        var entries = Batch.Entries(call);
        var size = entries.Sum(entry => MessageSize.Of(SqsCall.Text(entry, "MessageBody") ?? "", attributes: null));
        if (size > QueueSpec.MostBytesOfAMessage)
            throw SqsErrors.Batch(
                "BatchRequestTooLong",
                $"Batch requests cannot be longer than {QueueSpec.MostBytesOfAMessage} bytes. You have sent {size} bytes.");
        return Batch.RunAsync(entries, entry => SendAsync(call, queue, entry));
    }

    static async Task<JsonObject> SendAsync(SqsCall call, string queue, JsonObject input)
    {
        var message = OutgoingMessage.Parse(input);
        var id = await call.Queues.WriteAsync(
            connection => call.Queues.Send(connection, queue, message.Body, message.Attributes, message.Delay), call.Cancellation);
        return message.Receipt(id);
    }
}
