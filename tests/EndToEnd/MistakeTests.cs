using System.Net;
using System.Net.Sockets;
using OnPut.EndToEnd.Support;

namespace OnPut.EndToEnd;

/// <summary>What people type wrong: one clear sentence, exit code 2, no stack trace.</summary>
public sealed class MistakeTests
{
    [Theory]
    [InlineData("--port is 'many'", "up", "--port", "many")]
    [InlineData("Unrecognized command or argument '--nope'", "up", "--nope")]
    [InlineData("no-such-template.yaml", "up", "--template", "no-such-template.yaml")]
    [InlineData("'no-such-folder' does not exist", "demo", "no-such-folder", "--exit")]
    [InlineData("'no-such-event.json' does not exist", "invoke", "Thumbnails", "-e", "no-such-event.json")]
    [InlineData("the template has no function 'Nobody'; it has Thumbnails", "invoke", "Nobody", "-e", "events/s3-put.json")]
    [InlineData("--event", "invoke", "Thumbnails")]
    [InlineData("NAME=VALUE", "up", "-p", "novalue")]
    [InlineData("command", "dance")]
    public async Task A_mistake_is_told_in_a_sentence(string expected, params string[] arguments)
    {
        using var data = new ScratchFolder();
        string[] place = arguments[0] is "up" or "demo" ? ["--data", data.File("data")] : [];

        AssertComplaint(await OnPutAsync([.. arguments, .. place]), expected);
    }

    [Fact]
    public async Task A_port_in_use_is_told_in_a_sentence()
    {
        using var data = new ScratchFolder();
        using var other = new TcpListener(IPAddress.Loopback, 0);
        other.Start();
        var port = ((IPEndPoint)other.LocalEndpoint).Port;

        AssertComplaint(await OnPutAsync("up", "--port", $"{port}", "--data", data.Path, "--no-build"), $"port {port}");
    }

    [Fact]
    public async Task A_template_that_does_not_parse_is_told_with_its_line()
    {
        using var folder = new ScratchFolder();
        await File.WriteAllTextAsync(folder.File("broken.yaml"), "Resources:\n  A:\n    Type: [unclosed\n");

        AssertComplaint(await OnPutAsync("up", "--template", folder.File("broken.yaml"), "--data", folder.File("data")), "broken.yaml");
    }

    [Fact]
    public async Task A_fresh_start_leaves_everything_alone_that_is_not_its_own()
    {
        using var folder = new ScratchFolder();
        Directory.CreateDirectory(folder.File("objects"));
        await File.WriteAllTextAsync(folder.File("objects/thesis.txt"), "years of work");

        (await OnPutAsync("demo", "--exit", "--no-build", "--port", "0", "--data", folder.Path)).Succeeded();

        Assert.Equal("years of work", await File.ReadAllTextAsync(folder.File("objects/thesis.txt")));
    }

    static void AssertComplaint(ProgramResult result, string expected)
    {
        Assert.Equal(2, result.ExitCode);
        Assert.StartsWith("onput: ", result.Error, StringComparison.Ordinal);
        Assert.Contains(expected, result.Error, StringComparison.Ordinal);
        Assert.Single(result.Error.Trim().Split('\n'));
        Assert.EndsWith(".", result.Error.Trim(), StringComparison.Ordinal);
    }

    static Task<ProgramResult> OnPutAsync(params string[] arguments) => Programs.RunAsync("dotnet", [Repository.OnPut, .. arguments]);
}
