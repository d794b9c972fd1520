using System.Xml.Linq;

namespace OnPut.Local.Tests.Messaging;

/// <summary>The older protocol: forms in, XML out.</summary>
public sealed class SqsQueryTests
{
    static readonly XNamespace Ns = "http://queue.amazonaws.com/doc/2012-11-05/";

    [Fact]
    public async Task A_message_goes_through()
    {
        await using var host = await MessagingHost.StartAsync();
        var created = XElement.Parse(await host.PostAsync(
            ("Action", "CreateQueue"), ("QueueName", "q"), ("Attribute.1.Name", "VisibilityTimeout"), ("Attribute.1.Value", "7")));
        var url = created.Descendants(Ns + "QueueUrl").Single().Value;
        await host.PostAsync(
            ("Action", "SendMessage"), ("QueueUrl", url), ("MessageBody", "a\r\n<b>"),
            ("MessageAttribute.1.Name", "n"), ("MessageAttribute.1.Value.DataType", "String"), ("MessageAttribute.1.Value.StringValue", "v"));
        var received = XElement.Parse(await host.PostAsync(
            ("Action", "ReceiveMessage"), ("QueueUrl", url), ("AttributeName.1", "All"), ("MessageAttributeName.1", "All")));
        var message = received.Descendants(Ns + "Message").Single();
        Assert.Equal("a\r\n<b>", message.Element(Ns + "Body")!.Value);
        Assert.Equal("v", message.Element(Ns + "MessageAttribute")!.Element(Ns + "Value")!.Element(Ns + "StringValue")!.Value);
        Assert.Contains(message.Elements(Ns + "Attribute"), attribute => attribute.Element(Ns + "Name")!.Value == "SentTimestamp");
        var deleted = XElement.Parse(await host.PostAsync(
            ("Action", "DeleteMessageBatch"), ("QueueUrl", url), ("DeleteMessageBatchRequestEntry.1.Id", "x"),
            ("DeleteMessageBatchRequestEntry.1.ReceiptHandle", message.Element(Ns + "ReceiptHandle")!.Value)));
        Assert.Equal("x", deleted.Descendants(Ns + "DeleteMessageBatchResultEntry").Single().Element(Ns + "Id")!.Value);
        Assert.Equal(7, host.Cloud.Queues.Find("q")!.VisibilityTimeout.TotalSeconds);
    }

    [Fact]
    public async Task A_missing_queue_is_an_error_document()
    {
        await using var host = await MessagingHost.StartAsync();
        var answer = XElement.Parse(await host.PostAsync(("Action", "GetQueueUrl"), ("QueueName", "none"), ("Version", "2012-11-05")));
        Assert.Equal("ErrorResponse", answer.Name.LocalName);
        Assert.Equal("AWS.SimpleQueueService.NonExistentQueue", answer.Descendants(Ns + "Code").Single().Value);
    }
}
