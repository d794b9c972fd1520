using System.Text.Json.Nodes;
using OnPut.Local.Lambda.EventSources;
using OnPut.Local.Messaging;

namespace OnPut.Local.Tests.Lambda;

public sealed class SqsBatchTests
{
    const string QueueArn = "arn:aws:sqs:us-east-1:000000000000:work";

    [Fact]
    public void An_event_reads_as_Lambda_sends_it()
    {
        var message = Message("m-1", "hello") with
        {
            Attributes = new Dictionary<string, MessageAttribute> { ["kind"] = MessageAttribute.OfString("done"), ["raw"] = new("Binary", null, [1, 2]) },
        };

        var batch = Assert.Single(SqsBatch.Pack([message], QueueArn));

        var expected = $$$"""
            {"Records":[{"messageId":"m-1","receiptHandle":"handle","body":"hello",
            "attributes":{"ApproximateReceiveCount":"2","SentTimestamp":"1767323045006","SenderId":"000000000000","ApproximateFirstReceiveTimestamp":"1767323045007"},
            "messageAttributes":{"kind":{"stringValue":"done","stringListValues":[],"binaryListValues":[],"dataType":"String"},
            "raw":{"binaryValue":"AQI=","stringListValues":[],"binaryListValues":[],"dataType":"Binary"}},
            "md5OfBody":"5d41402abc4b2a76b9719d911017c592","md5OfMessageAttributes":"{{{message.AttributesMd5}}}",
            "eventSource":"aws:sqs","eventSourceARN":"{{{QueueArn}}}","awsRegion":"us-east-1"}]}
            """;
        Assert.True(JsonNode.DeepEquals(JsonNode.Parse(expected), JsonNode.Parse(batch.Payload.Span)));
    }

    [Fact]
    public void Messages_that_are_too_large_together_go_in_several_events()
    {
        ReceivedMessage[] messages = [Message("1", new string('a', 700)), Message("2", new string('b', 700)), Message("3", new string('c', 5000)), Message("4", "d")];

        var batches = SqsBatch.Pack(messages, QueueArn, limit: 3000).ToArray();

        Assert.Equal(["1,2", "3", "4"], batches.Select(batch => string.Join(',', batch.Messages.Select(message => message.MessageId))));
        Assert.All(batches, batch => Assert.Equal(batch.Messages.Count, JsonNode.Parse(batch.Payload.Span)!["Records"]!.AsArray().Count));
    }

    static ReceivedMessage Message(string id, string body)
    {
        var sent = new DateTimeOffset(2026, 1, 2, 3, 4, 5, 6, TimeSpan.Zero);
        return new ReceivedMessage(id, "handle", body, new Dictionary<string, MessageAttribute>(), sent, sent.AddMilliseconds(1), 2, null);
    }
}
