using System.Text;
using System.Text.Json.Nodes;
using OnPut.Local.Lambda;
using OnPut.Local.Lambda.Functions;

namespace OnPut.Local.Tests.Lambda;

public sealed class FunctionHostTests
{
    static CancellationToken Cancellation => TestContext.Current.CancellationToken;

    [Fact]
    public async Task As_many_processes_run_at_once_as_may_and_no_more()
    {
        await using var stage = await FunctionStage.StartAsync(EchoFunction.Resource(), concurrency: 2);

        var answers = await Task.WhenAll(Enumerable.Range(0, 12).Select(_ => InvokeAsync(stage, """{"do":"process"}""")));

        Assert.All(answers, answer => Assert.True(answer.Succeeded));
        Assert.InRange(answers.Select(answer => (int)JsonNode.Parse(answer.Payload.Span)!["id"]!).Distinct().Count(), 1, 2);
        Assert.InRange(stage.Observer.Started.Count, 1, 2);
    }

    [Fact]
    public async Task A_process_that_was_idle_for_minutes_is_ended()
    {
        var time = new ManualTime();
        await using var stage = await FunctionStage.StartAsync(EchoFunction.Resource(), time: time);
        await InvokeAsync(stage, "{}");

        time.Advance(TimeSpan.FromMinutes(2));
        Assert.Empty(stage.Observer.Exited);
        time.Advance(TimeSpan.FromMinutes(4));
        await Eventually.TrueAsync(() => stage.Observer.Exited.Count == 1, "the idle process ends");

        Assert.True((await InvokeAsync(stage, "{}")).Succeeded);
    }

    [Fact]
    public async Task Starts_that_fail_are_spaced_out()
    {
        var time = new ManualTime();
        await using var stage = await FunctionStage.StartAsync(EchoFunction.Resource(environment: ("ECHO_START", "crash")), time: time);
        await InvokeAsync(stage, "{}");

        var second = InvokeAsync(stage, "{}");
        await Eventually.TrueAsync(() => stage.Observer.Exited.Count == 1, "the first process ends");
        Assert.Single(stage.Observer.Started);
        time.Advance(TimeSpan.FromSeconds(1));

        Assert.False((await second).Succeeded);
        Assert.Equal(2, stage.Observer.Started.Count);
    }

    [Fact]
    public async Task Whoever_waits_when_the_host_stops_is_told()
    {
        var stage = await FunctionStage.StartAsync(EchoFunction.Resource());
        var running = InvokeAsync(stage, """{"do":"hang"}""");
        var waiting = InvokeAsync(stage, "{}");
        await Eventually.TrueAsync(() => stage.Observer.Started.Count == 1, "the process starts");

        await stage.DisposeAsync();

        await Assert.ThrowsAnyAsync<OperationCanceledException>(() => running);
        await Assert.ThrowsAnyAsync<OperationCanceledException>(() => waiting);
    }

    static Task<InvocationResult> InvokeAsync(FunctionStage stage, string payload) =>
        stage.Host.InvokeAsync(new InvocationRequest(Encoding.UTF8.GetBytes(payload)), Cancellation);
}
