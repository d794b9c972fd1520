using OnPut.Local.Lambda.EventSources;
using OnPut.Local.Messaging;
using OnPut.Local.Template.Resources;

namespace OnPut.Local.Tests.Lambda;

public sealed class BatchingWindowTests : IAsyncLifetime
{
    const string Queue = "work";

    readonly ManualTime _time = new();
    readonly CancellationTokenSource _stop = new();
    FunctionStage _stage = null!;
    Queues _queues = null!;
    Task _polling = Task.CompletedTask;

    public async ValueTask InitializeAsync()
    {
        _stage = await FunctionStage.StartAsync(EchoFunction.Resource(), time: _time);
        _queues = new Queues(_stage.Database, _time);
        await _queues.EnsureAsync(new QueueSpec(Queue, TimeSpan.FromHours(1), TimeSpan.FromDays(1), TimeSpan.Zero), _stop.Token);
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
    public async Task A_thousand_messages_fill_a_batch_before_its_window_ends()
    {
        await SendAsync(1000, "body");
        Poll(batchSize: 1000, window: TimeSpan.FromSeconds(5));
        await Eventually.TrueAsync(() => Depth.Total == 0, "all messages are done");
        Assert.Single(_stage.Observer.Reports);
    }

    [Fact]
    public async Task A_window_ends_so_long_after_its_first_message_and_what_it_gathered_stays_hidden()
    {
        Poll(batchSize: 1000, window: TimeSpan.FromSeconds(5));
        await SendAsync(250, "body");
        await Eventually.TrueAsync(() => Depth.InFlight == 250, "the first messages are gathered");
        _time.Advance(TimeSpan.FromSeconds(4));
        await SendAsync(250, "body");
        await Eventually.TrueAsync(() => Depth.InFlight == 500, "those that came later are gathered too");
        Assert.Empty(_stage.Observer.Reports);
        await Eventually.TrueAsync(
            () =>
            {
                if (_stage.Observer.Started.Count == 0) _time.Advance(TimeSpan.FromMilliseconds(500));
                return Depth.Total == 0;
            },
            "all messages are done");
        Assert.Single(_stage.Observer.Reports);
    }

    [Fact]
    public async Task A_batch_that_would_pass_the_size_of_an_event_does_not_wait_for_its_window()
    {
        await SendAsync(40, new string('x', 200_000));
        Poll(batchSize: 10_000, window: TimeSpan.FromMinutes(5));
        await Eventually.TrueAsync(() => Depth.Total == 0, "all messages are done");
        Assert.Equal(2, _stage.Observer.Reports.Count);
    }

    QueueDepth Depth => _queues.Depth(Queue);

    void Poll(int batchSize, TimeSpan window)
    {
        var mapping = new EventSourceResource(
            "EchoWork", "onput-Echo", Arn.OfQueue(Queue), batchSize, window, ReportsItemFailures: true, MaximumConcurrency: null);
        _polling = new QueuePoller(mapping, _stage.Host, _queues, _stage.Observer, _time).RunAsync(_stop.Token);
    }

    Task SendAsync(int count, string body) => _stage.Database.WriteAsync(
        connection =>
        {
            for (var sent = 0; sent < count; sent++)
                _queues.Send(connection, Queue, body);
        },
        _stop.Token);
}
