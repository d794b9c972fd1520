using System.Text.Json;
using Amazon.Lambda.Core;
using Amazon.Lambda.RuntimeSupport;
using OnPut.Aws.Tests.Hosting;

namespace OnPut.Aws.Tests.RuntimeSupport;

public sealed class LogTests : IDisposable
{
    readonly ProcessState _process = ProcessState.Guard();

    public void Dispose() => _process.Dispose();

    [Fact]
    public async Task Marks_each_line_with_time_request_and_level()
    {
        var line = Assert.Single(await LogOfAsync(context => context.Logger.LogWarning("Slow: {key}", "a b.jpg")));
        Assert.Matches(@"^\d{4}-\d\d-\d\dT\d\d:\d\d:\d\d\.\d{3}Z\t00000001\twarn\tSlow: a b\.jpg$", line);
    }

    [Fact]
    public async Task Marks_what_is_written_to_the_console_too()
    {
        var line = Assert.Single(await LogOfAsync(_ => Console.WriteLine("plain")));
        Assert.EndsWith("\t00000001\tinfo\tplain", line, StringComparison.Ordinal);
    }

    [Fact]
    public async Task Leaves_text_without_a_line_end_as_it_is()
    {
        Assert.Equal("raw", Assert.Single(await LogOfAsync(_ => Console.Write("raw"))));
    }

    [Fact]
    public async Task Takes_what_is_logged_without_a_context()
    {
        var line = Assert.Single(await LogOfAsync(_ => LambdaLogger.Log(LogLevel.Error, "Lost {count}", 3)));
        Assert.EndsWith("\t00000001\tfail\tLost 3", line, StringComparison.Ordinal);
    }

    [Fact]
    public async Task Drops_what_is_below_the_level()
    {
        _process.Set("AWS_LAMBDA_LOG_LEVEL", "Warning");
        var line = Assert.Single(await LogOfAsync(context =>
        {
            context.Logger.LogInformation("quiet");
            context.Logger.LogError("loud");
        }));
        Assert.EndsWith("loud", line, StringComparison.Ordinal);
    }

    [Fact]
    public async Task Writes_JSON_with_the_holes_of_the_template_as_properties()
    {
        _process.Set("AWS_LAMBDA_LOG_FORMAT", "JSON");
        var line = Assert.Single(await LogOfAsync(context => context.Logger.LogInformation("Put {count} of {preset}", 3, "small")));

        var entry = JsonDocument.Parse(line).RootElement;
        Assert.Equal("Information", entry.GetProperty("level").GetString());
        Assert.Equal("00000001", entry.GetProperty("requestId").GetString());
        Assert.Equal("Put 3 of small", entry.GetProperty("message").GetString());
        Assert.Equal(3, entry.GetProperty("count").GetInt32());
        Assert.Equal("small", entry.GetProperty("preset").GetString());
        Assert.EndsWith("Z", entry.GetProperty("timestamp").GetString(), StringComparison.Ordinal);
    }

    [Fact]
    public async Task Writes_JSON_with_lists_and_exceptions()
    {
        _process.Set("AWS_LAMBDA_LOG_FORMAT", "JSON");
        var line = Assert.Single(await LogOfAsync(context =>
            context.Logger.LogError(new FormatException("bad"), "Failed {keys}", (object)new List<string> { "a", "b" })));

        var entry = JsonDocument.Parse(line).RootElement;
        Assert.Equal(["a", "b"], entry.GetProperty("keys").EnumerateArray().Select(key => key.GetString()));
        Assert.Equal("System.FormatException", entry.GetProperty("errorType").GetString());
        Assert.Equal("bad", entry.GetProperty("errorMessage").GetString());
    }

    [Fact]
    public async Task Leaves_a_message_without_arguments_as_it_is()
    {
        var line = Assert.Single(await LogOfAsync(context => context.Logger.LogInformation("""{"a":{"b":1}}""")));
        Assert.EndsWith("""{"a":{"b":1}}""", line, StringComparison.Ordinal);
    }

    [Fact]
    public async Task Logs_what_a_handler_throws()
    {
        var lines = await LogOfAsync(_ => throw new FormatException("bad"));
        Assert.Contains(lines, line => line.Contains("fail\t", StringComparison.Ordinal)
            && line.Contains("System.FormatException: bad", StringComparison.Ordinal));
    }

    async Task<string[]> LogOfAsync(Action<ILambdaContext> handler)
    {
        await using var api = await RuntimeApiServer.StartAsync();
        await using (var function = RunningFunction.Start(api, LambdaBootstrapBuilder.Create(handler)))
            await api.InvokeAsync();
        return _process.Stdout.ToString().Split('\n', StringSplitOptions.RemoveEmptyEntries);
    }
}
