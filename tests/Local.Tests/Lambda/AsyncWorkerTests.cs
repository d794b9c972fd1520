using System.Text.Json.Nodes;
using Microsoft.Data.Sqlite;
using OnPut.Local.Lambda.Async;
using OnPut.Local.Messaging;
using OnPut.Local.Template.Resources;

namespace OnPut.Local.Tests.Lambda;

public sealed class AsyncWorkerTests : IAsyncDisposable
{
    const string Topic = "arn:aws:sns:us-east-1:000000000000:failures";

    readonly ManualTime _time = new();
    readonly CancellationTokenSource _stop = new();
    readonly Destinations _destinations = new();
    FunctionStage? _stage;
    readonly WakeUp _wakeUp = new();
    Task _working = Task.CompletedTask;

    public async ValueTask DisposeAsync()
    {
        await _stop.CancelAsync();
        if (_stage is not null)
        {
            await _stage.Host.DisposeAsync();
            await _working;
            await _stage.DisposeAsync();
        }
        _stop.Dispose();
    }

    [Fact]
    public async Task An_event_is_run_and_forgotten()
    {
        await StartAsync(new AsyncResource(2, TimeSpan.FromHours(6), null, null));

        await EnqueueAsync("{}");

        await Eventually.TrueAsync(() => Pending == 0, "the event is done");
        Assert.Single(_stage!.Observer.Reports);
        Assert.Equal(0, _stage.Database.Read(AsyncTable.CountDropped));
    }

    [Fact]
    public async Task An_event_that_fails_is_tried_after_one_and_two_minutes_and_then_dropped()
    {
        await StartAsync(new AsyncResource(2, TimeSpan.FromHours(6), null, null));
        await EnqueueAsync("""{"do":"fail"}""");
        await RanAsync(1);

        var second = await TimeUntilAsync(attempts: 2);
        var third = await TimeUntilAsync(attempts: 3);

        Assert.InRange(second, TimeSpan.FromMinutes(1), TimeSpan.FromMinutes(2));
        Assert.InRange(third, TimeSpan.FromMinutes(2), TimeSpan.FromMinutes(3));
        await Eventually.TrueAsync(() => Pending == 0, "the event is given up");
        Assert.Equal(1, _stage!.Database.Read(AsyncTable.CountDropped));
        Assert.Single(_stage.Observer.Reports.Select(report => report.RequestId).Distinct());
    }

    [Fact]
    public async Task An_event_that_is_given_up_goes_to_the_dead_letters_and_a_record_of_it_to_the_destination()
    {
        await StartAsync(new AsyncResource(0, TimeSpan.FromHours(6), Arn.OfQueue("dead"), Topic));

        await EnqueueAsync("""{"do":"fail"}""");

        await Eventually.TrueAsync(() => Pending == 0, "the event is given up");
        Assert.Equal("""{"do":"fail"}""", _destinations.Delivered[Arn.OfQueue("dead")]);
        var record = JsonNode.Parse(_destinations.Delivered[Topic])!;
        Assert.Equal("RetriesExhausted", (string?)record["requestContext"]!["condition"]);
        Assert.Equal("fail", (string?)record["requestPayload"]!["do"]);
        Assert.Equal("told to fail", (string?)record["responsePayload"]!["errorMessage"]);
        Assert.Equal(0, _stage!.Database.Read(AsyncTable.CountDropped));
    }

    [Fact]
    public async Task What_was_under_way_when_the_worker_ended_is_run_by_the_next()
    {
        await StartAsync(new AsyncResource(2, TimeSpan.FromHours(6), null, null));
        await EnqueueAsync("""{"do":"hang"}""");
        await Eventually.TrueAsync(() => _stage!.Observer.Started.Count == 1, "the event runs");

        await _stop.CancelAsync();
        await _stage!.Host.DisposeAsync();
        await _working;

        Assert.Equal(1, Pending);
        Assert.Single(_stage.Database.Read(connection => AsyncTable.Due(connection, _stage.Host.Function.Arn, _time.GetUtcNow(), 10)));
    }

    int Pending => _stage!.Database.Read(AsyncTable.CountPending);

    async Task StartAsync(AsyncResource policy)
    {
        _stage = await FunctionStage.StartAsync(EchoFunction.Resource() with { Async = policy }, time: _time);
        _working = new AsyncWorker(_stage.Host, _wakeUp, _stage.Database, _destinations, _stage.Observer, _time).RunAsync(_stop.Token);
    }

    async Task EnqueueAsync(string payload)
    {
        await _stage!.Database.WriteAsync(connection => AsyncTable.Add(connection, _stage.Host.Function.Arn, "request-1", payload, _time.GetUtcNow()), _stop.Token);
        _wakeUp.Set();
    }

    /// <summary>Moves the clock until so many attempts have been made.</summary>
    async Task<TimeSpan> TimeUntilAsync(int attempts)
    {
        var began = _time.GetUtcNow();
        await Eventually.TrueAsync(
            () =>
            {
                if (_stage!.Observer.Reports.Count >= attempts)
                    return true;
                // Not past the timeout of an attempt that is under way.
                if (_stage.Host.Running == 0)
                    _time.Advance(TimeSpan.FromSeconds(5));
                return false;
            },
            $"attempt {attempts}");
        return _time.GetUtcNow() - began;
    }

    /// <summary>Waits until so many attempts have failed and the next is due later.</summary>
    async Task RanAsync(int attempts) => await Eventually.TrueAsync(
        () => _stage!.Observer.Reports.Count == attempts
            && _stage.Database.Read(connection => AsyncTable.Due(connection, _stage.Host.Function.Arn, _time.GetUtcNow(), 10)).Count == 0,
        $"attempt {attempts}");

    sealed class Destinations : IEventDestinations
    {
        public Dictionary<string, string> Delivered { get; } = [];

        public void Deliver(SqliteConnection connection, string arn, string message) => Delivered[arn] = message;
    }
}
