using System.Text;
using OnPut.Core.Tests.Support;
using OnPut.Hosting;
using OnPut.Telemetry;

namespace OnPut.Core.Tests.Hosting;

[Collection("environment")]
public sealed class InvocationHandlerTests
{
    readonly MemoryStream _log = new();

    public InvocationHandlerTests() => Environment.SetEnvironmentVariable("AWS_LAMBDA_RUNTIME_API", "127.0.0.1:1");

    [Fact]
    public async Task A_handler_that_is_no_reconciler_answers_every_payload_and_is_disposed_of_at_the_end()
    {
        using var handler = new EchoHandler();

        var (exitCode, answers) = await RunAsync(_ => handler, "1"u8.ToArray(), """{"any":"thing"}"""u8.ToArray());

        Assert.Equal(0, exitCode);
        Assert.Equal([("response", "1"), ("response", """{"any":"thing"}""")], answers);
        Assert.True(handler.IsDisposed);
        Assert.Equal(0, _log.Length);
    }

    [Fact]
    public async Task It_is_made_once_with_the_lines_of_the_process()
    {
        var made = 0;

        await RunAsync(
            lines =>
            {
                lines.Write(json => json.WriteNumber("made", ++made));
                return new EchoHandler();
            },
            "1"u8.ToArray(), "2"u8.ToArray());

        Assert.Equal("{\"made\":1}\n", Encoding.UTF8.GetString(_log.ToArray()));
    }

    [Fact]
    public async Task A_failure_is_an_error_of_its_invocation_alone()
    {
        var payload = 0;
        using var handler = new EchoHandler { OnPayload = () => { if (++payload == 1) throw new IOException("network"); } };

        var (_, answers) = await RunAsync(_ => handler, "1"u8.ToArray(), "2"u8.ToArray());

        Assert.Equal(["error", "response"], answers.Select(answer => answer.Kind));
        Assert.Contains("network", answers[0].Body, StringComparison.Ordinal);
    }

    [Fact]
    public async Task A_spent_handler_answers_and_takes_no_other_payload()
    {
        using var handler = new EchoHandler { IsSpent = true };

        var (exitCode, answers) = await RunAsync(_ => handler, "1"u8.ToArray(), "2"u8.ToArray());

        Assert.Equal(0, exitCode);
        Assert.Equal(("response", "1"), Assert.Single(answers));
    }

    [Fact]
    public async Task Options_that_need_mending_are_an_init_error()
    {
        var (exitCode, answers) = await RunAsync(_ => throw new InvalidOptionsException(["SCHEDULE is not set."]));

        Assert.Equal(1, exitCode);
        Assert.Contains("SCHEDULE is not set.", Assert.Single(answers).Body, StringComparison.Ordinal);
        Assert.Contains("\"function\":\"Echo\"", Encoding.UTF8.GetString(_log.ToArray()), StringComparison.Ordinal);
    }

    async Task<(int ExitCode, IReadOnlyList<(string Kind, string Body)> Answers)> RunAsync(
        Func<JsonLines, IInvocationHandler> compose, params byte[][] payloads)
    {
        using var api = new FakeRuntimeApi(payloads);
        using var client = new HttpClient(api, disposeHandler: false);
        var services = new HostServices { Environment = new Dictionary<string, string>(), Log = _log, RuntimeClient = client };
        var exitCode = await FunctionHost.RunAsync("Echo", compose, services, api.Done);
        return (exitCode, [.. api.Answers]);
    }
}
