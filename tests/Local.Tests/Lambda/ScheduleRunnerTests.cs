using System.Collections.Concurrent;
using System.Text.Json.Nodes;
using OnPut.Local.Lambda.Schedules;
using OnPut.Local.Template.Resources;

namespace OnPut.Local.Tests.Lambda;

public sealed class ScheduleRunnerTests : IAsyncDisposable
{
    readonly ManualTime _time = new();
    readonly CancellationTokenSource _stop = new();
    readonly ConcurrentQueue<string> _sent = [];
    Task _running = Task.CompletedTask;

    public async ValueTask DisposeAsync()
    {
        await _stop.CancelAsync();
        await _running;
        _stop.Dispose();
    }

    [Fact]
    public async Task At_its_times_the_function_gets_the_event_of_EventBridge()
    {
        Run("rate(1 hour)");
        await PassAsync(TimeSpan.FromMinutes(59));
        Assert.Empty(_sent);
        await PassAsync(TimeSpan.FromMinutes(1), sent: 1);
        await PassAsync(TimeSpan.FromHours(1), sent: 2);
        var events = _sent.Select(text => JsonNode.Parse(text)!).ToList();
        Assert.Equal(["2026-01-02T04:04:05Z", "2026-01-02T05:04:05Z"], events.Select(item => (string?)item["time"]));
        var first = events[0];
        Assert.Equal(
            ("0", "Scheduled Event", "aws.events"), ((string?)first["version"], (string?)first["detail-type"], (string?)first["source"]));
        Assert.Equal("arn:aws:events:us-east-1:000000000000:rule/EchoNightly", (string?)first["resources"]![0]);
        Assert.Equal("{}", first["detail"]!.ToJsonString());
        Assert.NotEqual((string?)first["id"], (string?)events[1]["id"]);
    }

    [Fact]
    public async Task Where_the_template_has_an_input_the_function_gets_that()
    {
        Run("cron(0 4 * * ? *)", """{"compact": true}""");
        await PassAsync(TimeSpan.FromHours(1), sent: 1);
        Assert.Equal(["""{"compact": true}"""], _sent);
    }

    [Fact]
    public async Task Times_that_were_slept_through_are_not_made_up_for()
    {
        Run("rate(1 hour)");
        await PassAsync(TimeSpan.FromHours(5.5), sent: 1);
        await PassAsync(TimeSpan.FromMinutes(30), sent: 2);
        Assert.EndsWith("T09:04:05Z", (string?)JsonNode.Parse(_sent.Last())!["time"], StringComparison.Ordinal);
    }

    void Run(string expression, string? input = null) => _running = new ScheduleRunner(
        new ScheduleResource("EchoNightly", "EchoNightly", "function", expression, input),
        payload =>
        {
            _sent.Enqueue(payload);
            return Task.CompletedTask;
        },
        new RecordingObserver(),
        _time).RunAsync(_stop.Token);

    /// <summary>Moves the clock once the runner sleeps, and lets it fall asleep again.</summary>
    async Task PassAsync(TimeSpan span, int sent = 0)
    {
        await Eventually.TrueAsync(() => _time.Waiting == 1, "the runner sleeps");
        _time.Advance(span);
        await Eventually.TrueAsync(() => _sent.Count == sent && _time.Waiting == 1, $"{sent} events were sent");
    }
}
