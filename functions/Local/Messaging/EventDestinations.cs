using Microsoft.Data.Sqlite;

namespace OnPut.Local.Messaging;

/// <summary>Delivers to a queue, a topic or a function, whichever the ARN names.</summary>
public sealed class EventDestinations(Queues queues, Topics topics, IAsyncInvocations invocations) : IEventDestinations
{
    const string Subject = "Amazon S3 Notification";

    public void Deliver(SqliteConnection connection, string arn, string message)
    {
        switch (Arn.TryParse(arn, out var target) ? target.Service : null)
        {
            case "sqs" when Queues.Exists(connection, target!.Resource):
                queues.Send(connection, target.Resource, message);
                break;
            case "sns" when Topics.Exists(connection, arn):
                topics.Publish(connection, arn, new PublishedMessage(message, Subject));
                break;
            case "lambda":
                invocations.Enqueue(connection, arn, message);
                break;
            default:
                throw new ArgumentException($"There is no queue, topic or function {arn} to deliver to.", nameof(arn));
        }
    }
}
