using System.Text;
using Amazon.Lambda.Core;
using Amazon.Lambda.RuntimeSupport;
using Amazon.Lambda.Serialization.SystemTextJson;
using OnPut.Aws.Tests.Hosting;

namespace OnPut.Aws.Tests.RuntimeSupport;

public sealed class LoopTests : IDisposable
{
    readonly ProcessState _process = ProcessState.Guard();

    public void Dispose() => _process.Dispose();

    [Fact]
    public async Task Answers_one_invocation_after_the_other()
    {
        await using var api = await RuntimeApiServer.StartAsync();
        await using var function = RunningFunction.Start(api, LambdaBootstrapBuilder.Create<Greeting, string>(
            greeting => $"Hello {greeting.Name}", new DefaultLambdaJsonSerializer()));

        foreach (var name in new[] { "Ada", "Bob", "Cleo" })
        {
            var answer = await api.InvokeAsync($$"""{"name":"{{name}}"}""");
            Assert.Equal($"\"Hello {name}\"", answer.Body);
            Assert.EndsWith("/response", answer.Path, StringComparison.Ordinal);
            Assert.Equal("application/json", answer.ContentType);
        }
    }

    [Fact]
    public async Task Says_who_polls()
    {
        await using var api = await RuntimeApiServer.StartAsync();
        await using var function = RunningFunction.Start(api, LambdaBootstrapBuilder.Create(() => { }));
        await api.InvokeAsync();

        var poll = api.Polls.First();
        Assert.StartsWith("aws-lambda-dotnet/", poll["User-Agent"], StringComparison.Ordinal);
        Assert.Equal("application/json", poll["Accept"]);
    }

    [Fact]
    public async Task Finds_a_function_behind_a_path_of_the_runtime_api()
    {
        await using var api = await RuntimeApiServer.StartAsync("/Thumbnails");
        await using var function = RunningFunction.Start(api, LambdaBootstrapBuilder.Create(() => { }));
        Assert.False((await api.InvokeAsync()).IsError);
    }

    [Fact]
    public async Task Finds_the_runtime_api_by_the_environment()
    {
        await using var api = await RuntimeApiServer.StartAsync();
        _process.Set("AWS_LAMBDA_RUNTIME_API", api.Endpoint).Set("AWS_LAMBDA_DOTNET_DEBUG_RUN_ONCE", "true");
        using var bootstrap = LambdaBootstrapBuilder.Create(() => { }).Build();
        var run = bootstrap.RunAsync(TestContext.Current.CancellationToken);
        await api.InvokeAsync();
        await run.WaitAsync(TimeSpan.FromSeconds(30), TestContext.Current.CancellationToken);
    }

    [Fact]
    public async Task Ends_when_its_token_is_cancelled_while_it_polls()
    {
        await using var api = await RuntimeApiServer.StartAsync();
        await using var function = RunningFunction.Start(api, LambdaBootstrapBuilder.Create(() => { }));
        await api.InvokeAsync();
        await function.EndAsync();
    }

    [Fact]
    public async Task Polls_again_after_a_poll_has_timed_out()
    {
        await using var api = await RuntimeApiServer.StartAsync();
        using var client = new HttpClient(new FirstPollTimesOut());
        await using var function = RunningFunction.Start(api, LambdaBootstrapBuilder.Create(() => { }).UseHttpClient(client));
        Assert.False((await api.InvokeAsync()).IsError);
    }

    [Fact]
    public async Task Ends_with_an_error_when_the_runtime_api_refuses_an_answer()
    {
        await using var api = await RuntimeApiServer.StartAsync();
        api.StatusOfAnswers = 413;
        await using var function = RunningFunction.Start(api, LambdaBootstrapBuilder.Create(() => { }));
        await api.InvokeAsync();

        var refusal = await Assert.ThrowsAnyAsync<RuntimeApiClientException>(
            () => function.Completion.WaitAsync(TimeSpan.FromSeconds(30), TestContext.Current.CancellationToken));
        Assert.Equal(413, refusal.StatusCode);
        Assert.Contains("refused", refusal.Response, StringComparison.Ordinal);
    }

    [Fact]
    public async Task Goes_on_when_the_runtime_api_answers_200_for_202()
    {
        await using var api = await RuntimeApiServer.StartAsync();
        api.StatusOfAnswers = 200;
        await using var function = RunningFunction.Start(api, LambdaBootstrapBuilder.Create(() => { }));
        await api.InvokeAsync();
        await api.InvokeAsync();
    }

    [Fact]
    public async Task Leaves_a_stream_open_that_the_handler_wants_to_keep()
    {
        using var kept = new MemoryStream(Encoding.UTF8.GetBytes("[1]"));
        await using var api = await RuntimeApiServer.StartAsync();
        _process.Set("AWS_LAMBDA_RUNTIME_API", api.Endpoint).Set("AWS_LAMBDA_DOTNET_DEBUG_RUN_ONCE", "true");
        using var bootstrap = new LambdaBootstrap(Keep);
        var run = bootstrap.RunAsync(TestContext.Current.CancellationToken);
        Assert.Equal("[1]", (await api.InvokeAsync()).Body);
        await run;
        Assert.True(kept.CanRead);

        Task<InvocationResponse> Keep(InvocationRequest invocation) => Task.FromResult(new InvocationResponse(kept, false));
    }

    [Fact]
    public async Task Handles_as_many_invocations_at_once_as_it_may()
    {
        _process.Set("AWS_LAMBDA_MAX_CONCURRENCY", "2");
        var both = new TaskCompletionSource();
        var running = 0;
        await using var api = await RuntimeApiServer.StartAsync();
        await using var function = RunningFunction.Start(api, LambdaBootstrapBuilder.Create(async Task () =>
        {
            if (Interlocked.Increment(ref running) == 2)
                both.SetResult();
            await both.Task;
        }));
        await Task.WhenAll(api.InvokeAsync(), api.InvokeAsync());
    }

    [Fact]
    public async Task Runs_the_hooks_of_SnapStart_before_the_first_invocation()
    {
        _process.Set("AWS_LAMBDA_INITIALIZATION_TYPE", "snap-start");
        var steps = new List<string>();
        SnapshotRestore.RegisterBeforeSnapshot(() => { steps.Add("before"); return ValueTask.CompletedTask; });
        SnapshotRestore.RegisterAfterRestore(() => { steps.Add("after"); return ValueTask.CompletedTask; });
        await using var api = await RuntimeApiServer.StartAsync();
        await using var function = RunningFunction.Start(api, LambdaBootstrapBuilder.Create(() => steps.Add("invoked")));
        await api.InvokeAsync();

        Assert.Equal(["before", "after", "invoked"], steps);
        Assert.Equal(1, api.Restores);
    }

    sealed class FirstPollTimesOut() : DelegatingHandler(new SocketsHttpHandler())
    {
        bool _timedOut;

        protected override Task<HttpResponseMessage> SendAsync(HttpRequestMessage request, CancellationToken cancellationToken)
        {
            if (_timedOut)
                return base.SendAsync(request, cancellationToken);
            _timedOut = true;
            return Task.FromException<HttpResponseMessage>(new TaskCanceledException("A poll that timed out."));
        }
    }
}
