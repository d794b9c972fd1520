using System.Diagnostics;
using System.Text.Json.Nodes;
using OnPut.Local.Lambda;
using OnPut.Local.Lambda.Processes;
using OnPut.Local.Template.Resources;

namespace OnPut.Local.Tests.Lambda;

public sealed class FunctionProcessTests
{
    static readonly Uri SomeEndpoint = new("http://127.0.0.1:9");

    readonly RecordingObserver _observer = new();

    static CancellationToken Cancellation => TestContext.Current.CancellationToken;

    [Fact]
    public async Task An_event_goes_in_and_the_answer_comes_out()
    {
        await using var invoker = await StartAsync(EchoFunction.Resource());

        var result = await invoker.InvokeAsync("""{"hello":"wörld"}"""u8.ToArray(), Cancellation);

        Assert.True(result.Succeeded);
        Assert.Equal("""{"hello":"wörld"}"""u8.ToArray(), result.Payload.ToArray());
    }

    [Fact]
    public async Task The_second_invocation_finds_the_process_warm()
    {
        await using var invoker = await StartAsync(EchoFunction.Resource());

        var first = await InvokeAsync(invoker, """{"do":"process"}""");
        var second = await InvokeAsync(invoker, """{"do":"process"}""");

        Assert.Equal((int)first["id"]!, (int)second["id"]!);
        Assert.NotEqual((string?)first["requestId"], (string?)second["requestId"]);
        Assert.Collection(
            _observer.Reports,
            cold => Assert.NotNull(cold.InitDuration),
            warm => Assert.Null(warm.InitDuration));
        Assert.Equal([(int)first["id"]!], _observer.Started);
    }

    [Fact]
    public async Task The_log_reads_as_Lambdas()
    {
        await using var invoker = await StartAsync(EchoFunction.Resource());

        var result = await invoker.InvokeAsync("""{"do":"print","text":"one line"}"""u8.ToArray(), Cancellation);
        await Eventually.TrueAsync(() => _observer.Logs.Any(log => log.Line == "one line"), "the line is read");

        var lines = _observer.Logs.Where(log => log.RequestId == result.RequestId).Select(log => log.Line).ToArray();
        Assert.Contains($"START RequestId: {result.RequestId} Version: $LATEST", lines);
        Assert.Contains($"END RequestId: {result.RequestId}", lines);
        Assert.Matches(
            $@"^REPORT RequestId: {result.RequestId}\tDuration: [0-9.]+ ms\tBilled Duration: [0-9]+ ms\tMemory Size: 256 MB(\tMax Memory Used: [0-9]+ MB)?\tInit Duration: [0-9.]+ ms$",
            lines.Single(line => line.StartsWith("REPORT", StringComparison.Ordinal)));
    }

    [Fact]
    public async Task The_functions_own_error_is_the_answer()
    {
        await using var invoker = await StartAsync(EchoFunction.Resource());

        var result = await invoker.InvokeAsync("""{"do":"fail"}"""u8.ToArray(), Cancellation);

        Assert.Equal("EchoError", result.ErrorType);
        Assert.Equal("told to fail", (string?)JsonNode.Parse(result.Payload.Span)!["errorMessage"]);
        Assert.Single(_observer.Started);
    }

    [Fact]
    public async Task A_process_over_its_time_is_killed_and_another_follows()
    {
        await using var invoker = await StartAsync(EchoFunction.Resource(TimeSpan.FromSeconds(1)));

        var result = await invoker.InvokeAsync("""{"do":"hang"}"""u8.ToArray(), Cancellation);
        var next = await invoker.InvokeAsync("{}"u8.ToArray(), Cancellation);

        Assert.Equal("Sandbox.Timedout", result.ErrorType);
        Assert.Equal($"RequestId: {result.RequestId} Error: Task timed out after 1.00 seconds", (string?)JsonNode.Parse(result.Payload.Span)!["errorMessage"]);
        Assert.EndsWith("\tStatus: timeout\n", result.LogTail, StringComparison.Ordinal);
        Assert.True(next.Succeeded);
        Assert.Equal(2, _observer.Started.Count);
        Assert.Equal([_observer.Started[0]], _observer.Exited);
    }

    [Fact]
    public async Task A_process_that_ends_in_the_middle_fails_its_invocation_and_another_follows()
    {
        await using var invoker = await StartAsync(EchoFunction.Resource());

        var result = await invoker.InvokeAsync("""{"do":"crash"}"""u8.ToArray(), Cancellation);
        var next = await invoker.InvokeAsync("{}"u8.ToArray(), Cancellation);

        Assert.Equal("Runtime.ExitError", result.ErrorType);
        Assert.Contains("Runtime exited with error: exit status 7", result.LogTail, StringComparison.Ordinal);
        Assert.True(next.Succeeded);
    }

    [Fact]
    public async Task A_warm_process_that_was_killed_meanwhile_costs_no_invocation()
    {
        await using var invoker = await StartAsync(EchoFunction.Resource());
        await invoker.InvokeAsync("{}"u8.ToArray(), Cancellation);
        using (var process = Process.GetProcessById(_observer.Started.Single()))
            process.Kill();

        var result = await invoker.InvokeAsync("{}"u8.ToArray(), Cancellation);

        Assert.True(result.Succeeded);
        Assert.Equal(2, _observer.Started.Count);
    }

    [Theory]
    [InlineData("fail", "EchoError")]
    [InlineData("crash", "Runtime.ExitError")]
    public async Task A_start_that_fails_fails_the_invocation(string how, string errorType)
    {
        await using var invoker = await StartAsync(EchoFunction.Resource(environment: ("ECHO_START", how)));

        var first = await invoker.InvokeAsync("{}"u8.ToArray(), Cancellation);
        var second = await invoker.InvokeAsync("{}"u8.ToArray(), Cancellation);

        Assert.Equal((errorType, errorType), (first.ErrorType, second.ErrorType));
        Assert.Equal(2, _observer.Started.Count);
        Assert.All(_observer.Reports, report => Assert.NotNull(report.Error));
    }

    [Fact]
    public async Task A_start_that_never_asks_for_an_event_is_given_up()
    {
        var time = new ManualTime();
        await using var invoker = await StartAsync(EchoFunction.Resource(environment: ("ECHO_START", "hang")), time);

        var invoking = invoker.InvokeAsync("{}"u8.ToArray(), Cancellation);
        await Eventually.TrueAsync(() => _observer.Started.Count == 1, "the process starts");
        await Eventually.TrueAsync(
            () =>
            {
                time.Advance(TimeSpan.FromSeconds(40));
                return invoking.IsCompleted;
            },
            "the start is given up");

        Assert.Equal("Runtime.InitTimeout", (await invoking).ErrorType);
    }

    [Fact]
    public async Task An_answer_over_6_MB_is_an_error()
    {
        await using var invoker = await StartAsync(EchoFunction.Resource());

        var result = await invoker.InvokeAsync("""{"do":"large","size":6500000}"""u8.ToArray(), Cancellation);

        Assert.Equal("Function.ResponseSizeTooLarge", result.ErrorType);
    }

    [Fact]
    public async Task The_environment_is_Lambdas_and_the_templates()
    {
        Environment.SetEnvironmentVariable("AWS_OF_THE_DEVELOPER", "leaks");
        await using var invoker = await StartAsync(EchoFunction.Resource(environment: ("GREETING", "hello")));

        var variables = await InvokeAsync(invoker, """{"do":"environment"}""");

        Assert.Equal("hello", (string?)variables["GREETING"]);
        Assert.Equal("http://127.0.0.1:9", (string?)variables["AWS_ENDPOINT_URL"]);
        Assert.Equal("us-east-1", (string?)variables["AWS_REGION"]);
        Assert.Equal("onput-Echo", (string?)variables["AWS_LAMBDA_FUNCTION_NAME"]);
        Assert.Equal("256", (string?)variables["AWS_LAMBDA_FUNCTION_MEMORY_SIZE"]);
        Assert.Equal(EchoFunction.CodePath, (string?)variables["LAMBDA_TASK_ROOT"]);
        Assert.Null(variables["AWS_OF_THE_DEVELOPER"]);
    }

    [Fact]
    public async Task No_process_outlives_its_invoker()
    {
        var invoker = await StartAsync(EchoFunction.Resource());
        await invoker.InvokeAsync("{}"u8.ToArray(), Cancellation);

        await invoker.DisposeAsync();

        Assert.Throws<ArgumentException>(() => Process.GetProcessById(_observer.Started.Single()));
    }

    [Fact]
    public async Task A_project_is_built_and_run()
    {
        await using var invoker = await StartAsync(EchoFunction.Resource(codePath: EchoFunction.ProjectPath));

        Assert.True((await invoker.InvokeAsync("{}"u8.ToArray(), Cancellation)).Succeeded);
    }

    [Fact]
    public async Task A_project_that_does_not_build_shows_what_the_compiler_says()
    {
        var folder = Directory.CreateTempSubdirectory("onput-broken-").FullName;
        try
        {
            await File.WriteAllTextAsync(
                Path.Combine(folder, "Broken.csproj"),
                """<Project Sdk="Microsoft.NET.Sdk"><PropertyGroup><TargetFramework>net10.0</TargetFramework></PropertyGroup></Project>""",
                Cancellation);
            await File.WriteAllTextAsync(Path.Combine(folder, "Broken.cs"), "class Broken {", Cancellation);

            var refused = await Assert.ThrowsAsync<FunctionBuildException>(() => StartAsync(EchoFunction.Resource(codePath: folder)));

            Assert.Equal("Echo", refused.Function);
            Assert.Contains(refused.Output, line => line.Contains("error CS1513", StringComparison.Ordinal));
        }
        finally
        {
            Directory.Delete(folder, recursive: true);
        }
    }

    [Fact]
    public async Task A_folder_with_nothing_to_start_says_what_is_expected()
    {
        var folder = Directory.CreateTempSubdirectory("onput-empty-").FullName;
        var refused = await Assert.ThrowsAsync<FunctionBuildException>(() => StartAsync(EchoFunction.Resource(codePath: folder)));
        Directory.Delete(folder);

        Assert.Contains("an executable file named bootstrap or exactly one .csproj", refused.Message, StringComparison.Ordinal);
    }

    Task<FunctionInvoker> StartAsync(FunctionResource function, TimeProvider? time = null) =>
        FunctionInvoker.StartAsync(function, SomeEndpoint, build: true, _observer, time ?? TimeProvider.System, Cancellation);

    static async Task<JsonNode> InvokeAsync(FunctionInvoker invoker, string payload) =>
        JsonNode.Parse((await invoker.InvokeAsync(System.Text.Encoding.UTF8.GetBytes(payload), Cancellation)).Payload.Span)!;
}
