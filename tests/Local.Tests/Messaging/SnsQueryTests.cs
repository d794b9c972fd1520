using System.Xml.Linq;
using OnPut.Local.Messaging;

namespace OnPut.Local.Tests.Messaging;

public sealed class SnsQueryTests
{
    static readonly XNamespace Ns = "http://sns.amazonaws.com/doc/2010-03-31/";
    static readonly string Queue = Arn.OfQueue("q");

    static CancellationToken Cancellation => TestContext.Current.CancellationToken;

    [Fact]
    public async Task A_topic_is_made_subscribed_to_and_published_to()
    {
        await using var host = await MessagingHost.StartAsync();
        await host.Cloud.Queues.EnsureAsync(new QueueSpec("q"), Cancellation);
        var topic = await CallAsync(host, "TopicArn", ("Action", "CreateTopic"), ("Name", "t"));
        Assert.Equal("arn:aws:sns:us-east-1:000000000000:t", topic);
        var subscription = await CallAsync(
            host, "SubscriptionArn", ("Action", "Subscribe"), ("TopicArn", topic), ("Protocol", "sqs"), ("Endpoint", Queue),
            ("Attributes.entry.1.key", "RawMessageDelivery"), ("Attributes.entry.1.value", "true"));
        await CallAsync(
            host, "MessageId", ("Action", "Publish"), ("TopicArn", topic), ("Message", "hello"),
            ("MessageAttributes.entry.1.Name", "n"), ("MessageAttributes.entry.1.Value.DataType", "Number"),
            ("MessageAttributes.entry.1.Value.StringValue", "5"));
        var message = Assert.Single(await host.Cloud.ReceiveAsync("q"));
        Assert.Equal(("hello", new MessageAttribute("Number", "5")), (message.Body, message.Attributes["n"]));
        var listed = await host.PostAsync(("Action", "ListSubscriptionsByTopic"), ("TopicArn", topic));
        Assert.Equal(subscription, XElement.Parse(listed).Descendants(Ns + "SubscriptionArn").Single().Value);
        await host.PostAsync(("Action", "Unsubscribe"), ("SubscriptionArn", subscription));
        await host.PostAsync(("Action", "DeleteTopic"), ("TopicArn", topic));
        Assert.Empty(XElement.Parse(await host.PostAsync(("Action", "ListTopics"))).Descendants(Ns + "TopicArn"));
    }

    [Fact]
    public async Task A_subscriptions_attributes_are_set_and_read()
    {
        await using var host = await MessagingHost.StartAsync();
        var topic = await CallAsync(host, "TopicArn", ("Action", "CreateTopic"), ("Name", "t"));
        var subscription = await CallAsync(
            host, "SubscriptionArn", ("Action", "Subscribe"), ("TopicArn", topic), ("Protocol", "sqs"), ("Endpoint", Queue));
        await host.PostAsync(
            ("Action", "SetSubscriptionAttributes"), ("SubscriptionArn", subscription),
            ("AttributeName", "FilterPolicy"), ("AttributeValue", """{"a":["b"]}"""));
        var read = await host.PostAsync(("Action", "GetSubscriptionAttributes"), ("SubscriptionArn", subscription));
        var policy = XElement.Parse(read).Descendants(Ns + "entry").Single(entry => entry.Element(Ns + "key")!.Value == "FilterPolicy");
        Assert.Equal("""{"a":["b"]}""", policy.Element(Ns + "value")!.Value);
    }

    [Fact]
    public async Task A_batch_is_published_entry_by_entry()
    {
        await using var host = await MessagingHost.StartAsync();
        var topic = await CallAsync(host, "TopicArn", ("Action", "CreateTopic"), ("Name", "t"));
        var answer = XElement.Parse(await host.PostAsync(
            ("Action", "PublishBatch"), ("TopicArn", topic),
            ("PublishBatchRequestEntries.member.1.Id", "a"), ("PublishBatchRequestEntries.member.1.Message", "m"),
            ("PublishBatchRequestEntries.member.2.Id", "b"), ("PublishBatchRequestEntries.member.2.Message", "m"),
            ("PublishBatchRequestEntries.member.2.Subject", new string('s', 101))));
        Assert.Equal("a", answer.Descendants(Ns + "Successful").Single().Descendants(Ns + "Id").Single().Value);
        Assert.Equal("b", answer.Descendants(Ns + "Failed").Single().Descendants(Ns + "Id").Single().Value);
    }

    [Fact]
    public async Task A_batch_that_is_wrong_as_a_whole_is_refused()
    {
        await using var host = await MessagingHost.StartAsync();
        var topic = await CallAsync(host, "TopicArn", ("Action", "CreateTopic"), ("Name", "t"));
        (string, string)[] head = [("Action", "PublishBatch"), ("TopicArn", topic)];
        Assert.Equal("EmptyBatchRequest", await CodeAsync(host, head));
        Assert.Equal("BatchEntryIdsNotDistinct", await CodeAsync(host, [.. head, .. Entries(2, _ => "same", "m")]));
        Assert.Equal("TooManyEntriesInBatchRequest", await CodeAsync(host, [.. head, .. Entries(11, n => $"{n}", "m")]));
        Assert.Equal("BatchRequestTooLong", await CodeAsync(host, [.. head, .. Entries(2, n => $"{n}", new string('x', 140_000))]));
    }

    [Theory]
    [InlineData("NotFound", "Action", "Publish", "TopicArn", "arn:aws:sns:us-east-1:000000000000:none", "Message", "m")]
    [InlineData("InvalidParameter", "Action", "CreateTopic")]
    [InlineData("InvalidParameter", "Action", "CreateTopic", "Name", "t.fifo")]
    [InlineData("InvalidAction", "Action", "CreatePlatformApplication", "Version", "2010-03-31")]
    public async Task A_wrong_call_says_what_is_wrong(string code, params string[] form)
    {
        await using var host = await MessagingHost.StartAsync();
        Assert.Equal(code, await CodeAsync(host, [.. form.Chunk(2).Select(pair => (pair[0], pair[1]))]));
    }

    static IEnumerable<(string, string)> Entries(int count, Func<int, string> id, string message) => Enumerable.Range(1, count).SelectMany(
        n => ((string, string)[])[($"PublishBatchRequestEntries.member.{n}.Id", id(n)), ($"PublishBatchRequestEntries.member.{n}.Message", message)]);

    static async Task<string> CodeAsync(MessagingHost host, (string, string)[] form) =>
        XElement.Parse(await host.PostAsync(form)).Descendants(Ns + "Code").Single().Value;

    static async Task<string> CallAsync(MessagingHost host, string element, params (string, string)[] form) =>
        XElement.Parse(await host.PostAsync(form)).Descendants(Ns + element).Single().Value;
}
