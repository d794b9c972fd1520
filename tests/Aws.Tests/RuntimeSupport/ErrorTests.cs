using System.Text.Json;
using Amazon.Lambda.RuntimeSupport;
using Amazon.Lambda.Serialization.SystemTextJson;
using OnPut.Aws.Tests.Hosting;

namespace OnPut.Aws.Tests.RuntimeSupport;

public sealed class ErrorTests : IDisposable
{
    readonly ProcessState _process = ProcessState.Guard();

    public void Dispose() => _process.Dispose();

    [Fact]
    public async Task Reports_what_the_handler_throws_and_goes_on()
    {
        var failures = 1;
        await using var api = await RuntimeApiServer.StartAsync();
        await using var function = RunningFunction.Start(api, LambdaBootstrapBuilder.Create(Task () =>
            failures-- > 0 ? throw new InvalidOperationException("Größe?\n\"Zoll\"") : Task.CompletedTask));

        var answer = await api.InvokeAsync();
        Assert.EndsWith("/error", answer.Path, StringComparison.Ordinal);
        Assert.Equal("application/vnd.aws.lambda.error+json", answer.ContentType);
        Assert.Equal("InvalidOperationException", answer.Headers["Lambda-Runtime-Function-Error-Type"]);
        var error = JsonDocument.Parse(answer.Body).RootElement;
        Assert.Equal("InvalidOperationException", error.GetProperty("errorType").GetString());
        Assert.Equal("Größe?\n\"Zoll\"", error.GetProperty("errorMessage").GetString());
        Assert.Contains(
            error.GetProperty("stackTrace").EnumerateArray(),
            line => line.GetString()!.Contains(nameof(ErrorTests), StringComparison.Ordinal));

        Assert.False((await api.InvokeAsync()).IsError);
    }

    [Fact]
    public async Task Tells_XRay_the_cause()
    {
        await using var api = await RuntimeApiServer.StartAsync();
        await using var function = RunningFunction.Start(api, LambdaBootstrapBuilder.Create(
            Task () => throw new InvalidOperationException("too large")));

        var header = (await api.InvokeAsync()).Headers["Lambda-Runtime-Function-XRay-Error-Cause"];
        var cause = JsonDocument.Parse(header).RootElement;
        var exception = Assert.Single(cause.GetProperty("exceptions").EnumerateArray());
        Assert.Equal("InvalidOperationException", exception.GetProperty("type").GetString());
        Assert.Equal("too large", exception.GetProperty("message").GetString());
        Assert.Equal(JsonValueKind.Array, cause.GetProperty("paths").ValueKind);
        Assert.Equal(JsonValueKind.String, cause.GetProperty("working_directory").ValueKind);
    }

    [Fact]
    public async Task Reports_the_causes_of_an_exception()
    {
        await using var api = await RuntimeApiServer.StartAsync();
        await using var function = RunningFunction.Start(api, LambdaBootstrapBuilder.Create(Task () =>
            throw new InvalidOperationException("outer", new FormatException("inner"))));

        var error = JsonDocument.Parse((await api.InvokeAsync()).Body).RootElement;
        Assert.Equal("FormatException", error.GetProperty("cause").GetProperty("errorType").GetString());
        Assert.Equal("inner", error.GetProperty("cause").GetProperty("errorMessage").GetString());
    }

    [Fact]
    public async Task Reports_an_event_that_is_none()
    {
        await using var api = await RuntimeApiServer.StartAsync();
        await using var function = RunningFunction.Start(api, LambdaBootstrapBuilder.Create<Greeting>(
            _ => { }, new DefaultLambdaJsonSerializer()));

        var answer = await api.InvokeAsync("[1,2");
        Assert.Equal("JsonSerializerException", answer.Headers["Lambda-Runtime-Function-Error-Type"]);
        Assert.Contains(
            "Error converting the Lambda event JSON payload to type OnPut.Aws.Tests.RuntimeSupport.Greeting: ",
            answer.Body,
            StringComparison.Ordinal);
    }

    [Fact]
    public async Task Reports_an_initializer_that_throws_and_ends_without_a_poll()
    {
        await using var api = await RuntimeApiServer.StartAsync();
        await using var function = RunningFunction.Start(
            api, LambdaBootstrapBuilder.Create(() => { }), () => throw new InvalidOperationException("no bucket"));

        await Assert.ThrowsAsync<InvalidOperationException>(
            () => function.Completion.WaitAsync(TimeSpan.FromSeconds(30), TestContext.Current.CancellationToken));
        var report = Assert.Single(api.InitErrors);
        Assert.Equal("init/error", report.Path);
        var error = JsonDocument.Parse(report.Body).RootElement;
        Assert.Equal("InvalidOperationException", error.GetProperty("errorType").GetString());
        Assert.Equal("no bucket", error.GetProperty("errorMessage").GetString());
        Assert.Empty(api.Polls);
    }

    [Fact]
    public async Task Ends_quietly_when_the_initializer_says_no()
    {
        await using var api = await RuntimeApiServer.StartAsync();
        await using var function = RunningFunction.Start(
            api, LambdaBootstrapBuilder.Create(() => { }), () => Task.FromResult(false));

        await function.Completion.WaitAsync(TimeSpan.FromSeconds(30), TestContext.Current.CancellationToken);
        Assert.Empty(api.InitErrors);
        Assert.Empty(api.Polls);
    }
}
