using Amazon.SQS;
using Amazon.SQS.Model;
using SqsAttribute = Amazon.SQS.Model.MessageAttributeValue;

namespace OnPut.Local.Tests.Messaging;

/// <summary>The operations through the SDK, which checks every MD5 itself.</summary>
public sealed class SqsClientTests
{
    static CancellationToken Cancellation => TestContext.Current.CancellationToken;

    [Fact]
    public async Task A_message_goes_through_with_its_attributes()
    {
        await using var host = await MessagingHost.StartAsync();
        using var sqs = host.Sqs();
        var url = (await sqs.CreateQueueAsync("pictures", Cancellation)).QueueUrl;
        Assert.Equal($"{host.Url}000000000000/pictures", url);
        var sent = await sqs.SendMessageAsync(
            new SendMessageRequest(url, "größe ✓ \t\r\n <&>")
            {
                MessageAttributes = new Dictionary<string, SqsAttribute>
                {
                    ["text"] = new() { DataType = "String", StringValue = "ä" },
                    ["number"] = new() { DataType = "Number.int", StringValue = "12" },
                    ["bytes"] = new() { DataType = "Binary", BinaryValue = new MemoryStream([0, 255]) },
                },
            },
            Cancellation);
        var answer = await sqs.ReceiveMessageAsync(
            new ReceiveMessageRequest(url) { MessageAttributeNames = ["All"], MessageSystemAttributeNames = ["All"] }, Cancellation);
        var message = Assert.Single(answer.Messages);
        Assert.Equal((sent.MessageId, "größe ✓ \t\r\n <&>", "1"), (message.MessageId, message.Body, message.Attributes["ApproximateReceiveCount"]));
        Assert.Equal(["bytes", "number", "text"], message.MessageAttributes.Keys.Order());
        Assert.Equal([0, 255], message.MessageAttributes["bytes"].BinaryValue.ToArray());
        Assert.True(message.Attributes.ContainsKey("SentTimestamp") && message.Attributes.ContainsKey("ApproximateFirstReceiveTimestamp"));
        await sqs.DeleteMessageAsync(url, message.ReceiptHandle, Cancellation);
        Assert.Equal(0, host.Cloud.Queues.Depth("pictures").Total);
    }

    [Fact]
    public async Task Only_the_attributes_asked_for_are_given()
    {
        await using var host = await MessagingHost.StartAsync();
        using var sqs = host.Sqs();
        var url = (await sqs.CreateQueueAsync("q", Cancellation)).QueueUrl;
        await sqs.SendMessageAsync(
            new SendMessageRequest(url, "m")
            {
                MessageAttributes = new Dictionary<string, SqsAttribute>
                {
                    ["a.b"] = new() { DataType = "String", StringValue = "1" },
                    ["c"] = new() { DataType = "String", StringValue = "2" },
                },
            },
            Cancellation);
        var answer = await sqs.ReceiveMessageAsync(new ReceiveMessageRequest(url) { MessageAttributeNames = ["a.*"] }, Cancellation);
        Assert.Equal(["a.b"], Assert.Single(answer.Messages).MessageAttributes.Keys);
    }

    [Fact]
    public async Task A_batch_succeeds_and_fails_entry_by_entry()
    {
        await using var host = await MessagingHost.StartAsync();
        using var sqs = host.Sqs();
        var url = (await sqs.CreateQueueAsync("q", Cancellation)).QueueUrl;
        var sent = await sqs.SendMessageBatchAsync(
            url,
            [
                new SendMessageBatchRequestEntry("good", "m"),
                new SendMessageBatchRequestEntry("bad", "\u0001"),
                new SendMessageBatchRequestEntry("late", "m") { DelaySeconds = 901 },
            ],
            Cancellation);
        Assert.Equal(["good"], sent.Successful.Select(entry => entry.Id));
        Assert.Equal(["InvalidMessageContents", "InvalidParameterValue"], sent.Failed.Select(entry => entry.Code));
        var message = Assert.Single((await sqs.ReceiveMessageAsync(url, Cancellation)).Messages);
        var changed = await sqs.ChangeMessageVisibilityBatchAsync(
            url, [new ChangeMessageVisibilityBatchRequestEntry("1", message.ReceiptHandle) { VisibilityTimeout = 60 }], Cancellation);
        Assert.Single(changed.Successful);
        var deleted = await sqs.DeleteMessageBatchAsync(
            url, [new DeleteMessageBatchRequestEntry("1", message.ReceiptHandle), new DeleteMessageBatchRequestEntry("2", "rubbish")], Cancellation);
        Assert.Equal(("1", "2"), (Assert.Single(deleted.Successful).Id, Assert.Single(deleted.Failed).Id));
        Assert.Equal("ReceiptHandleIsInvalid", deleted.Failed[0].Code);
    }

    [Fact]
    public async Task A_batch_that_is_wrong_as_a_whole_is_refused()
    {
        await using var host = await MessagingHost.StartAsync();
        using var sqs = host.Sqs();
        var url = (await sqs.CreateQueueAsync("q", Cancellation)).QueueUrl;
        await Assert.ThrowsAsync<BatchEntryIdsNotDistinctException>(
            () => sqs.SendMessageBatchAsync(url, [new("a", "m"), new("a", "m")], Cancellation));
        await Assert.ThrowsAsync<TooManyEntriesInBatchRequestException>(
            () => sqs.SendMessageBatchAsync(
                url, [.. Enumerable.Range(0, 11).Select(n => new SendMessageBatchRequestEntry($"{n}", "m"))], Cancellation));
        await Assert.ThrowsAsync<BatchRequestTooLongException>(
            () => sqs.SendMessageBatchAsync(url, [new("a", new string('x', 600_000)), new("b", new string('x', 600_000))], Cancellation));
        Assert.Equal(0, host.Cloud.Queues.Depth("q").Total);
    }

    [Fact]
    public async Task Attributes_of_a_queue_are_set_kept_and_checked()
    {
        await using var host = await MessagingHost.StartAsync();
        using var sqs = host.Sqs();
        var dead = (await sqs.CreateQueueAsync("dead", Cancellation)).QueueUrl;
        var redrive = """{"deadLetterTargetArn":"arn:aws:sqs:us-east-1:000000000000:dead","maxReceiveCount":"3"}""";
        var attributes = new Dictionary<string, string> { ["VisibilityTimeout"] = "60", ["RedrivePolicy"] = redrive, ["Policy"] = "{}" };
        var url = (await sqs.CreateQueueAsync(new CreateQueueRequest("q") { Attributes = attributes }, Cancellation)).QueueUrl;
        Assert.Equal(url, (await sqs.CreateQueueAsync(new CreateQueueRequest("q") { Attributes = attributes }, Cancellation)).QueueUrl);
        await Assert.ThrowsAsync<QueueNameExistsException>(() => sqs.CreateQueueAsync(
            new CreateQueueRequest("q") { Attributes = new Dictionary<string, string> { ["VisibilityTimeout"] = "61" } }, Cancellation));
        await sqs.SetQueueAttributesAsync(url, new Dictionary<string, string> { ["DelaySeconds"] = "5" }, Cancellation);
        var read = (await sqs.GetQueueAttributesAsync(url, ["All"], Cancellation)).Attributes;
        Assert.Equal(("60", "5", "{}"), (read["VisibilityTimeout"], read["DelaySeconds"], read["Policy"]));
        Assert.Contains("\"maxReceiveCount\":3", read["RedrivePolicy"], StringComparison.Ordinal);
        var sources = await sqs.ListDeadLetterSourceQueuesAsync(new ListDeadLetterSourceQueuesRequest { QueueUrl = dead }, Cancellation);
        Assert.Equal([url], sources.QueueUrls);
        await Assert.ThrowsAsync<InvalidAttributeNameException>(
            () => sqs.SetQueueAttributesAsync(url, new Dictionary<string, string> { ["Speed"] = "high" }, Cancellation));
    }

    [Fact]
    public async Task Queues_are_listed_found_purged_tagged_and_deleted()
    {
        await using var host = await MessagingHost.StartAsync();
        using var sqs = host.Sqs();
        foreach (var name in (string[])["a-1", "a-2", "b"])
            await sqs.CreateQueueAsync(name, Cancellation);
        var first = await sqs.ListQueuesAsync(new ListQueuesRequest { QueueNamePrefix = "a-", MaxResults = 1 }, Cancellation);
        var second = await sqs.ListQueuesAsync(
            new ListQueuesRequest { QueueNamePrefix = "a-", MaxResults = 1, NextToken = first.NextToken }, Cancellation);
        Assert.EndsWith("/a-1", Assert.Single(first.QueueUrls), StringComparison.Ordinal);
        Assert.EndsWith("/a-2", Assert.Single(second.QueueUrls), StringComparison.Ordinal);
        var url = (await sqs.GetQueueUrlAsync("b", Cancellation)).QueueUrl;
        await sqs.SendMessageAsync(url, "m", Cancellation);
        await sqs.PurgeQueueAsync(url, Cancellation);
        Assert.Equal(0, host.Cloud.Queues.Depth("b").Total);
        var tags = new Dictionary<string, string> { ["team"] = "x", ["stage"] = "y" };
        await sqs.TagQueueAsync(new TagQueueRequest { QueueUrl = url, Tags = tags }, Cancellation);
        await sqs.UntagQueueAsync(new UntagQueueRequest { QueueUrl = url, TagKeys = ["stage"] }, Cancellation);
        Assert.Equal(["team"], (await sqs.ListQueueTagsAsync(new ListQueueTagsRequest { QueueUrl = url }, Cancellation)).Tags.Keys);
        await sqs.DeleteQueueAsync(url, Cancellation);
        await Assert.ThrowsAsync<QueueDoesNotExistException>(() => sqs.GetQueueUrlAsync("b", Cancellation));
    }

    [Fact]
    public async Task A_long_poll_returns_when_a_message_comes()
    {
        await using var host = await MessagingHost.StartAsync();
        using var sqs = host.Sqs();
        var url = (await sqs.CreateQueueAsync("q", Cancellation)).QueueUrl;
        var waiting = sqs.ReceiveMessageAsync(new ReceiveMessageRequest(url) { WaitTimeSeconds = 20 }, Cancellation);
        await sqs.SendMessageAsync(url, "m", Cancellation);
        Assert.Equal("m", Assert.Single((await waiting).Messages).Body);
    }

    [Fact]
    public async Task What_is_not_run_says_so()
    {
        await using var host = await MessagingHost.StartAsync();
        using var sqs = host.Sqs();
        var failure = await Assert.ThrowsAsync<UnsupportedOperationException>(
            () => sqs.ListMessageMoveTasksAsync(new ListMessageMoveTasksRequest { SourceArn = Local.Messaging.Arn.OfQueue("q") }, Cancellation));
        Assert.Contains("ListMessageMoveTasks", failure.Message, StringComparison.Ordinal);
        await Assert.ThrowsAsync<UnsupportedOperationException>(() => sqs.CreateQueueAsync("q.fifo", Cancellation));
    }
}
