using OnPut.Local.Http;
using OnPut.Local.Messaging;

namespace OnPut.Local.Tests.Messaging;

public sealed class QueuesTests
{
    static readonly TimeSpan HalfMinute = TimeSpan.FromSeconds(30);

    static CancellationToken Cancellation => TestContext.Current.CancellationToken;

    [Fact]
    public async Task A_received_message_is_hidden_until_its_visibility_timeout()
    {
        await using var cloud = new MessagingCloud();
        await cloud.Queues.EnsureAsync(new QueueSpec("q"), Cancellation);
        var id = await cloud.SendAsync("q", "hello");
        var first = Assert.Single(await cloud.ReceiveAsync("q"));
        Assert.Equal((id, "hello", 1), (first.MessageId, first.Body, first.ReceiveCount));
        Assert.Empty(await cloud.ReceiveAsync("q"));
        cloud.Time.Advance(HalfMinute);
        var second = Assert.Single(await cloud.ReceiveAsync("q"));
        Assert.Equal((id, 2, first.FirstReceivedAt), (second.MessageId, second.ReceiveCount, second.FirstReceivedAt));
        Assert.NotEqual(first.ReceiptHandle, second.ReceiptHandle);
    }

    [Fact]
    public async Task Only_the_newest_receipt_handle_deletes()
    {
        await using var cloud = new MessagingCloud();
        await cloud.Queues.EnsureAsync(new QueueSpec("q"), Cancellation);
        await cloud.SendAsync("q", "hello");
        var first = Assert.Single(await cloud.ReceiveAsync("q"));
        cloud.Time.Advance(HalfMinute);
        var second = Assert.Single(await cloud.ReceiveAsync("q"));
        await cloud.Queues.DeleteAsync("q", [first.ReceiptHandle], Cancellation);
        Assert.Equal(new QueueDepth(0, 1, 0), cloud.Queues.Depth("q"));
        await cloud.Queues.DeleteAsync("q", [second.ReceiptHandle], Cancellation);
        await cloud.Queues.DeleteAsync("q", [second.ReceiptHandle], Cancellation);
        Assert.Equal(new QueueDepth(0, 0, 0), cloud.Queues.Depth("q"));
    }

    [Fact]
    public async Task A_message_deleted_after_its_timeout_but_before_another_receive_is_gone()
    {
        await using var cloud = new MessagingCloud();
        await cloud.Queues.EnsureAsync(new QueueSpec("q"), Cancellation);
        await cloud.SendAsync("q", "hello");
        var message = Assert.Single(await cloud.ReceiveAsync("q"));
        cloud.Time.Advance(HalfMinute);
        await cloud.Queues.DeleteAsync("q", [message.ReceiptHandle], Cancellation);
        Assert.Empty(await cloud.ReceiveAsync("q"));
    }

    [Fact]
    public async Task A_message_received_too_often_goes_to_the_dead_letter_queue_with_its_id_and_its_age()
    {
        await using var cloud = new MessagingCloud();
        await cloud.Queues.EnsureAsync(new QueueSpec("dead"), Cancellation);
        await cloud.Queues.EnsureAsync(new QueueSpec("q") { RedrivePolicy = new RedrivePolicy(Arn.OfQueue("dead"), 2) }, Cancellation);
        var sentAt = cloud.Time.GetUtcNow();
        var id = await cloud.SendAsync("q", "poison");
        for (var attempt = 1; attempt <= 2; attempt++)
        {
            Assert.Equal(attempt, Assert.Single(await cloud.ReceiveAsync("q")).ReceiveCount);
            cloud.Time.Advance(HalfMinute);
        }
        await cloud.SendAsync("q", "wholesome");
        Assert.Equal("wholesome", Assert.Single(await cloud.ReceiveAsync("q", max: 1)).Body);
        var dead = Assert.Single(await cloud.ReceiveAsync("dead"));
        Assert.Equal((id, sentAt, 1, Arn.OfQueue("q")), (dead.MessageId, dead.SentAt, dead.ReceiveCount, dead.DeadLetterSourceArn));
    }

    [Fact]
    public async Task Without_its_dead_letter_queue_a_message_is_still_delivered()
    {
        await using var cloud = new MessagingCloud();
        await cloud.Queues.EnsureAsync(new QueueSpec("q") { RedrivePolicy = new RedrivePolicy(Arn.OfQueue("nowhere"), 1) }, Cancellation);
        await cloud.SendAsync("q", "hello");
        await cloud.ReceiveAsync("q");
        cloud.Time.Advance(HalfMinute);
        Assert.Equal(2, Assert.Single(await cloud.ReceiveAsync("q")).ReceiveCount);
    }

    [Fact]
    public async Task A_waiting_receive_wakes_at_a_new_message()
    {
        await using var cloud = new MessagingCloud();
        await cloud.Queues.EnsureAsync(new QueueSpec("q"), Cancellation);
        var waiting = cloud.Queues.ReceiveAsync("q", 10, null, TimeSpan.FromSeconds(20), Cancellation);
        await cloud.SendAsync("q", "hello");
        Assert.Equal("hello", Assert.Single(await waiting).Body);
    }

    [Theory]
    [InlineData(5, 0)]
    [InlineData(0, 5)]
    public async Task A_waiting_receive_wakes_when_a_message_becomes_visible(int delaySeconds, int timeoutSeconds)
    {
        await using var cloud = new MessagingCloud();
        await cloud.Queues.EnsureAsync(new QueueSpec("q"), Cancellation);
        await cloud.SendAsync("q", "hello", TimeSpan.FromSeconds(delaySeconds));
        if (timeoutSeconds > 0) await cloud.ReceiveAsync("q", visibilityTimeout: TimeSpan.FromSeconds(timeoutSeconds));
        var waiting = cloud.Queues.ReceiveAsync("q", 10, null, TimeSpan.FromSeconds(20), Cancellation);
        await AdvanceUntilAsync(cloud, waiting, TimeSpan.FromSeconds(5));
        Assert.Single(await waiting);
    }

    [Fact]
    public async Task A_waiting_receive_comes_back_empty_at_the_end_of_its_wait()
    {
        await using var cloud = new MessagingCloud();
        await cloud.Queues.EnsureAsync(new QueueSpec("q"), Cancellation);
        var waiting = cloud.Queues.ReceiveAsync("q", 10, null, TimeSpan.FromSeconds(20), Cancellation);
        await AdvanceUntilAsync(cloud, waiting, TimeSpan.FromSeconds(20));
        Assert.Empty(await waiting);
    }

    [Fact]
    public async Task A_message_of_a_transaction_that_fails_was_never_sent()
    {
        await using var cloud = new MessagingCloud();
        await cloud.Queues.EnsureAsync(new QueueSpec("q"), Cancellation);
        await Assert.ThrowsAsync<InvalidOperationException>(() => cloud.Database.WriteAsync(
            connection =>
            {
                cloud.Queues.Send(connection, "q", "hello");
                throw new InvalidOperationException("The object could not be stored.");
            },
            Cancellation));
        Assert.Empty(await cloud.ReceiveAsync("q"));
    }

    [Fact]
    public async Task A_delayed_message_is_counted_as_delayed()
    {
        await using var cloud = new MessagingCloud();
        await cloud.Queues.EnsureAsync(new QueueSpec("q") { Delay = HalfMinute }, Cancellation);
        await cloud.SendAsync("q", "later");
        await cloud.SendAsync("q", "now", TimeSpan.Zero);
        Assert.Equal(new QueueDepth(1, 0, 1), cloud.Queues.Depth("q"));
        cloud.Time.Advance(HalfMinute);
        Assert.Equal(new QueueDepth(2, 0, 0), cloud.Queues.Depth("q"));
    }

    [Fact]
    public async Task A_message_past_its_retention_is_dropped()
    {
        await using var cloud = new MessagingCloud();
        await cloud.Queues.EnsureAsync(new QueueSpec("q"), Cancellation);
        await cloud.SendAsync("q", "old");
        cloud.Time.Advance(QueueSpec.DefaultRetention);
        await cloud.SendAsync("q", "new");
        cloud.Time.Advance(TimeSpan.FromMilliseconds(1));
        Assert.Equal(1, cloud.Queues.Depth("q").Total);
        Assert.Equal("new", Assert.Single(await cloud.ReceiveAsync("q")).Body);
    }

    [Fact]
    public async Task Visibility_can_be_extended_and_given_back()
    {
        await using var cloud = new MessagingCloud();
        await cloud.Queues.EnsureAsync(new QueueSpec("q"), Cancellation);
        await cloud.SendAsync("q", "hello");
        var message = Assert.Single(await cloud.ReceiveAsync("q"));
        await cloud.Queues.ChangeVisibilityAsync("q", message.ReceiptHandle, TimeSpan.FromMinutes(5), Cancellation);
        cloud.Time.Advance(TimeSpan.FromMinutes(4));
        Assert.Empty(await cloud.ReceiveAsync("q"));
        await cloud.Queues.ChangeVisibilityAsync("q", message.ReceiptHandle, TimeSpan.Zero, Cancellation);
        Assert.Single(await cloud.ReceiveAsync("q"));
        var failure = await Assert.ThrowsAsync<ServiceException>(
            () => cloud.Queues.ChangeVisibilityAsync("q", message.ReceiptHandle, HalfMinute, Cancellation));
        Assert.Equal("MessageNotInflight", failure.Error.Code);
    }

    [Fact]
    public async Task After_a_restart_nothing_sent_is_lost_and_what_was_in_flight_had_no_receive_counted()
    {
        await using var cloud = new MessagingCloud();
        await cloud.Queues.EnsureAsync(new QueueSpec("q") { VisibilityTimeout = TimeSpan.FromHours(1) }, Cancellation);
        foreach (var body in (string[])["a", "b", "c"])
            await cloud.SendAsync("q", body);
        await cloud.ReceiveAsync("q", max: 2);
        await cloud.RestartAsync();
        Assert.Equal(new QueueDepth(1, 2, 0), cloud.Queues.Depth("q"));
        Assert.Equal(2, await cloud.Queues.ReleaseInFlightAsync("q", Cancellation));
        var messages = await cloud.ReceiveAsync("q");
        Assert.Equal(["a", "b", "c"], messages.Select(message => message.Body));
        Assert.All(messages, message => Assert.Equal(1, message.ReceiveCount));
    }

    [Fact]
    public async Task A_queue_that_is_ensured_again_keeps_its_messages()
    {
        await using var cloud = new MessagingCloud();
        await cloud.Queues.EnsureAsync(new QueueSpec("q"), Cancellation);
        await cloud.SendAsync("q", "hello");
        await cloud.Queues.EnsureAsync(new QueueSpec("q") { VisibilityTimeout = HalfMinute * 2 }, Cancellation);
        Assert.Equal(HalfMinute * 2, cloud.Queues.Find("q")!.VisibilityTimeout);
        Assert.Single(await cloud.ReceiveAsync("q"));
    }

    [Fact]
    public async Task A_message_is_at_most_a_mebibyte()
    {
        await using var cloud = new MessagingCloud();
        await cloud.Queues.EnsureAsync(new QueueSpec("q"), Cancellation);
        await cloud.SendAsync("q", new string('x', QueueSpec.MostBytesOfAMessage));
        await Assert.ThrowsAsync<ServiceException>(() => cloud.SendAsync("q", new string('x', QueueSpec.MostBytesOfAMessage + 1)));
    }

    // The receiver may not have begun to wait yet when the clock moves: it then sees the new time by itself.
    static async Task AdvanceUntilAsync(MessagingCloud cloud, Task waiting, TimeSpan by)
    {
        cloud.Time.Advance(by);
        while (!waiting.IsCompleted)
        {
            cloud.Time.Advance(TimeSpan.FromMilliseconds(1));
            await Task.Yield();
        }
    }
}
