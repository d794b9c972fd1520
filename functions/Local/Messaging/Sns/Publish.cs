using System.Xml.Linq;
using OnPut.Local.Http;
using OnPut.Local.Messaging.Protocol;

namespace OnPut.Local.Messaging.Sns;

/// <summary>Publish and PublishBatch.</summary>
static class Publish
{
    const int MostEntries = 10;

    public static async Task<IEnumerable<XElement>> RunAsync(SnsCall call)
    {
        var topic = call.Topic(call.Input.Text("TopicArn") is null ? "TargetArn" : "TopicArn").Spec.Arn;
        return [SnsCall.Element("MessageId", await PublishAsync(call, topic, call.Input))];
    }

    public static async Task<IEnumerable<XElement>> RunBatchAsync(SnsCall call)
    {
        var topic = call.Topic().Spec.Arn;
        var entries = Entries(call);
        var successful = SnsCall.Element("Successful");
        var failed = SnsCall.Element("Failed");
        foreach (var entry in entries)
        {
            var id = SnsCall.Element("Id", entry.Text("Id"));
            try
            {
                successful.Add(SnsCall.Element("member", id, SnsCall.Element("MessageId", await PublishAsync(call, topic, entry))));
            }
            catch (ServiceException failure)
            {
                failed.Add(SnsCall.Element(
                    "member",
                    id,
                    SnsCall.Element("Code", failure.Error.Code),
                    SnsCall.Element("Message", failure.Message),
                    SnsCall.Element("SenderFault", failure.Error.StatusCode < 500)));
            }
        }
        return [successful, failed];
    }

    static Task<string> PublishAsync(SnsCall call, string topicArn, QueryTree input)
    {
        var message = PublishInput.Parse(input);
        return call.Topics.WriteAsync(connection => call.Topics.Publish(connection, topicArn, message), call.Cancellation);
    }

    static List<QueryTree> Entries(SnsCall call)
    {
        var entries = (call.Input["PublishBatchRequestEntries"]?.List("member") ?? []).ToList();
        if (entries.Count == 0) throw SnsErrors.Batch("EmptyBatchRequest", "The batch request doesn't contain any entries.");
        if (entries.Count > MostEntries)
            throw SnsErrors.Batch(
                "TooManyEntriesInBatchRequest", $"The batch request contains more entries than permissible: at most {MostEntries}.");
        var ids = entries.Select(entry => entry.Text("Id") ?? "").ToList();
        if (ids.Find(id => !BatchEntryId.IsValid(id)) is { } invalid)
            throw SnsErrors.Batch("InvalidBatchEntryId", $"The Id \"{invalid}\" must be 1 to 80 letters, digits, hyphens and underscores.");
        if (ids.Distinct(StringComparer.Ordinal).Count() < ids.Count)
            throw SnsErrors.Batch("BatchEntryIdsNotDistinct", "Two or more batch entries in the request have the same Id.");
        if (entries.Sum(entry => MessageSize.Of(entry.Text("Message") ?? "", attributes: null)) > Topics.MostBytesOfAMessage)
            throw SnsErrors.Batch(
                "BatchRequestTooLong", $"The messages of the batch are longer than {Topics.MostBytesOfAMessage} bytes together.");
        return entries;
    }
}
