using System.Text.Json;
using OnPut.Local.Http;
using OnPut.Local.Messaging;

namespace OnPut.Local.Tests.Messaging;

public sealed class TopicsTests
{
    const string Function = "arn:aws:lambda:us-east-1:000000000000:function:F";

    static readonly TopicSpec Topic = new("uploads");
    static readonly PublishedMessage Message = new(
        "{\"a\":\"ä\"}", "About", new Dictionary<string, MessageAttribute> { ["type"] = MessageAttribute.OfString("x") });

    static CancellationToken Cancellation => TestContext.Current.CancellationToken;

    [Fact]
    public async Task A_queue_gets_the_notification_wrapped()
    {
        await using var cloud = await StartAsync();
        var arn = await cloud.Topics.EnsureAsync(new SubscriptionSpec(Topic.Arn, "sqs", Arn.OfQueue("q")), Cancellation);
        var id = await cloud.PublishAsync(Topic.Arn, Message);
        var received = Assert.Single(await cloud.ReceiveAsync("q"));
        Assert.Empty(received.Attributes);
        var json = JsonDocument.Parse(received.Body).RootElement;
        Assert.Equal(
            [
                "Type", "MessageId", "TopicArn", "Subject", "Message", "Timestamp", "SignatureVersion", "Signature", "SigningCertURL",
                "UnsubscribeURL", "MessageAttributes",
            ],
            json.EnumerateObject().Select(property => property.Name));
        Assert.Equal(("Notification", id, Topic.Arn, "About", "{\"a\":\"ä\"}", "2026-01-01T12:00:00.000Z"), (
            Text(json, "Type"), Text(json, "MessageId"), Text(json, "TopicArn"), Text(json, "Subject"), Text(json, "Message"), Text(json, "Timestamp")));
        Assert.Equal("""{"type":{"Type":"String","Value":"x"}}""", json.GetProperty("MessageAttributes").GetRawText());
        Assert.EndsWith(arn, Text(json, "UnsubscribeURL"), StringComparison.Ordinal);
    }

    [Fact]
    public async Task Raw_delivery_gives_the_message_and_its_attributes()
    {
        await using var cloud = await StartAsync();
        await cloud.Topics.EnsureAsync(new SubscriptionSpec(Topic.Arn, "sqs", Arn.OfQueue("q")) { RawDelivery = true }, Cancellation);
        await cloud.PublishAsync(Topic.Arn, Message);
        var received = Assert.Single(await cloud.ReceiveAsync("q"));
        Assert.Equal((Message.Message, "x"), (received.Body, received.Attributes["type"].StringValue));
    }

    [Fact]
    public async Task A_function_gets_an_SNS_event()
    {
        await using var cloud = await StartAsync();
        var arn = await cloud.Topics.EnsureAsync(new SubscriptionSpec(Topic.Arn, "lambda", Function), Cancellation);
        await cloud.PublishAsync(Topic.Arn, new PublishedMessage("hello"));
        var (function, payload) = Assert.Single(cloud.Invocations.Payloads);
        var record = JsonDocument.Parse(payload).RootElement.GetProperty("Records")[0];
        Assert.Equal((Function, "aws:sns", arn), (function, Text(record, "EventSource"), Text(record, "EventSubscriptionArn")));
        Assert.Equal(JsonValueKind.Null, record.GetProperty("Sns").GetProperty("Subject").ValueKind);
        var sns = record.GetProperty("Sns");
        Assert.Equal(("hello", "{}"), (Text(sns, "Message"), sns.GetProperty("MessageAttributes").GetRawText()));
    }

    [Fact]
    public async Task A_filter_policy_keeps_messages_out()
    {
        await using var cloud = await StartAsync();
        await cloud.Topics.EnsureAsync(
            new SubscriptionSpec(Topic.Arn, "sqs", Arn.OfQueue("q")) { RawDelivery = true, FilterPolicy = """{"type":["x"]}""" }, Cancellation);
        await cloud.PublishAsync(Topic.Arn, new PublishedMessage("unmarked"));
        await cloud.PublishAsync(Topic.Arn, Message);
        Assert.Equal(Message.Message, Assert.Single(await cloud.ReceiveAsync("q")).Body);
    }

    [Fact]
    public async Task A_subscriber_that_is_gone_keeps_nobody_else_from_the_message()
    {
        await using var cloud = await StartAsync();
        await cloud.Topics.EnsureAsync(new SubscriptionSpec(Topic.Arn, "sqs", Arn.OfQueue("gone")), Cancellation);
        await cloud.Topics.EnsureAsync(new SubscriptionSpec(Topic.Arn, "lambda", Function + ":missing"), Cancellation);
        await cloud.Topics.EnsureAsync(new SubscriptionSpec(Topic.Arn, "sqs", Arn.OfQueue("q")), Cancellation);
        await cloud.PublishAsync(Topic.Arn, Message);
        Assert.Single(await cloud.ReceiveAsync("q"));
    }

    [Fact]
    public async Task A_subscription_that_is_ensured_again_is_changed_and_keeps_its_arn()
    {
        await using var cloud = await StartAsync();
        var spec = new SubscriptionSpec(Topic.Arn, "sqs", Arn.OfQueue("q"));
        var arn = await cloud.Topics.EnsureAsync(spec, Cancellation);
        Assert.Equal(arn, await cloud.Topics.EnsureAsync(spec with { RawDelivery = true }, Cancellation));
        Assert.True(Assert.Single(cloud.Topics.Subscriptions(Topic.Arn)).Spec.RawDelivery);
    }

    [Fact]
    public async Task What_was_published_before_a_crash_is_in_the_queue_after_it()
    {
        await using var cloud = await StartAsync();
        await cloud.Topics.EnsureAsync(new SubscriptionSpec(Topic.Arn, "sqs", Arn.OfQueue("q")), Cancellation);
        await cloud.PublishAsync(Topic.Arn, Message);
        await cloud.RestartAsync();
        Assert.Single(await cloud.ReceiveAsync("q"));
        Assert.Equal(Topic.Name, Assert.Single(cloud.Topics.List()).Name);
    }

    [Theory]
    [InlineData("https", "https://example.com")]
    [InlineData("sqs", "arn:aws:lambda:us-east-1:000000000000:function:F")]
    public async Task A_subscription_that_cannot_be_served_is_refused(string protocol, string endpoint)
    {
        await using var cloud = await StartAsync();
        var failure = await Assert.ThrowsAsync<ServiceException>(
            () => cloud.Topics.EnsureAsync(new SubscriptionSpec(Topic.Arn, protocol, endpoint), Cancellation));
        Assert.Equal("InvalidParameter", failure.Error.Code);
    }

    [Fact]
    public async Task Events_go_to_queues_topics_and_functions_by_ARN()
    {
        await using var cloud = await StartAsync();
        await cloud.Topics.EnsureAsync(new SubscriptionSpec(Topic.Arn, "sqs", Arn.OfQueue("q")) { RawDelivery = true }, Cancellation);
        foreach (var arn in (string[])[Arn.OfQueue("q"), Topic.Arn, Function])
            await cloud.Database.WriteAsync(connection => cloud.Destinations.Deliver(connection, arn, "event"), Cancellation);
        Assert.Equal(["event", "event"], (await cloud.ReceiveAsync("q")).Select(message => message.Body));
        Assert.Equal((Function, "event"), Assert.Single(cloud.Invocations.Payloads));
        await Assert.ThrowsAsync<ArgumentException>(() => cloud.Database.WriteAsync(
            connection => cloud.Destinations.Deliver(connection, Arn.OfQueue("none"), "event"), Cancellation));
    }

    static string? Text(JsonElement json, string name) => json.GetProperty(name).GetString();

    static async Task<MessagingCloud> StartAsync()
    {
        var cloud = new MessagingCloud();
        await cloud.Queues.EnsureAsync(new QueueSpec("q"), Cancellation);
        await cloud.Topics.EnsureAsync(Topic, Cancellation);
        return cloud;
    }
}
