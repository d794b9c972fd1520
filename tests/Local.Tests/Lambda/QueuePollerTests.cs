using OnPut.Local.Lambda.EventSources;
using OnPut.Local.Messaging;
using OnPut.Local.Template.Resources;

namespace OnPut.Local.Tests.Lambda;

public sealed class QueuePollerTests : IAsyncLifetime
{
    const string Queue = "work";

    readonly CancellationTokenSource _stop = new();
    FunctionStage _stage = null!;
    Task _polling = Task.CompletedTask;

    public async ValueTask InitializeAsync()
    {
        _stage = await FunctionStage.StartAsync(EchoFunction.Resource());
        var day = TimeSpan.FromDays(1);
        await _stage.Queues.EnsureAsync(new QueueSpec(Queue, TimeSpan.FromHours(1), day, TimeSpan.Zero), _stop.Token);
    }

    public async ValueTask DisposeAsync()
    {
        await _stop.CancelAsync();
        await _stage.Host.DisposeAsync();
        await _polling;
        await _stage.DisposeAsync();
        _stop.Dispose();
    }

    [Fact]
    public async Task A_message_that_is_done_is_deleted()
    {
        await SendAsync("fine", "fine too");

        Poll(reports: true);

        await Eventually.TrueAsync(() => Depth.Total == 0, "both messages are deleted");
    }

    [Theory]
    [InlineData("item fails", 1)]
    [InlineData("unknown item fails", 3)]
    [InlineData("empty item fails", 3)]
    [InlineData("answer is no JSON", 3)]
    [InlineData("answer is null", 0)]
    [InlineData("batch fails", 3)]
    [InlineData("crash", 3)]
    public async Task What_failed_comes_again_and_what_was_done_does_not(string body, int left)
    {
        await SendAsync("fine", body, "fine");

        Poll(reports: true);

        await Eventually.TrueAsync(() => Depth.Total == left, $"{left} messages stay");
        if (left > 0)
            await Eventually.TrueAsync(() => _stage.Observer.Reports.Count > 1, "they come again, long before the visibility timeout");
        Assert.InRange(Depth.Total, Math.Min(left, 1), left);
    }

    [Fact]
    public async Task Without_reports_an_answer_means_that_all_is_done()
    {
        await SendAsync("fine", "item fails", "fine");

        Poll(reports: false);

        await Eventually.TrueAsync(() => Depth.Total == 0, "all messages are deleted");
    }

    [Fact]
    public async Task A_window_gathers_what_comes_one_by_one()
    {
        Poll(reports: true, batchSize: 3, window: TimeSpan.FromMinutes(5));

        await SendAsync("one");
        await Eventually.TrueAsync(() => Depth.InFlight == 1, "the first message is received");
        await SendAsync("two");
        await SendAsync("three");
        await Eventually.TrueAsync(() => Depth.Total == 0, "the batch is done");

        Assert.Single(_stage.Observer.Reports);
    }

    [Fact]
    public async Task A_queue_that_is_deleted_is_warned_of()
    {
        Poll(reports: true);

        await _stage.Queues.DeleteQueueAsync(Queue, _stop.Token);

        await Eventually.TrueAsync(() => _stage.Observer.Warnings.Any(warning => warning.Contains("cannot receive from work", StringComparison.Ordinal)), "a warning");
    }

    QueueDepth Depth => _stage.Queues.Depth(Queue);

    void Poll(bool reports, int batchSize = 10, TimeSpan window = default)
    {
        var mapping = new EventSourceResource("EchoWork", "onput-Echo", Arn.OfQueue(Queue), batchSize, window, reports, MaximumConcurrency: null);
        _polling = new QueuePoller(mapping, _stage.Host, _stage.Queues, _stage.Observer, TimeProvider.System).RunAsync(_stop.Token);
    }

    Task SendAsync(params string[] bodies) => _stage.Database.WriteAsync(
        connection =>
        {
            foreach (var body in bodies)
                _stage.Queues.Send(connection, Queue, body);
        },
        _stop.Token);
}
