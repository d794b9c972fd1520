using System.Text.Json;
using OnPut.EndToEnd.Support;

namespace OnPut.EndToEnd;

public sealed class InvokeTests
{
    [Fact]
    public async Task Invoke_runs_one_function_with_one_event_against_the_running_cloud()
    {
        using var folder = new ScratchFolder();
        await using var cloud = await RunningCloud.StartAsync(folder.File("data"), "--no-build");

        var answered = await OnPutAsync(cloud, "invoke", "Thumbnails", "-e", "events/sqs-put.json", "--no-build");
        Assert.Equal("""{"batchItemFailures":[]}""", answered.Succeeded().Trim());
        Assert.Contains("\"outcome\":\"Done\"", answered.Error, StringComparison.Ordinal);
        Assert.Contains("REPORT RequestId:", answered.Error, StringComparison.Ordinal);

        var json = JsonElement.Parse((await OnPutAsync(cloud, "invoke", "Thumbnails", "-e", "events/s3-put.json", "--no-build", "--json")).Succeeded());
        Assert.Equal("{}", json.GetProperty("answer").GetRawText());

        var refused = await OnPutAsync(cloud, ["invoke", "Thumbnails", "-e", "-", "--no-build"], """{"hello":"world"}""");
        Assert.Equal(1, refused.ExitCode);
        Assert.Contains("expected S3 records", refused.Output, StringComparison.Ordinal);
    }

    static Task<ProgramResult> OnPutAsync(RunningCloud cloud, params string[] arguments) => OnPutAsync(cloud, arguments, null);

    static Task<ProgramResult> OnPutAsync(RunningCloud cloud, string[] arguments, string? input) =>
        Programs.RunAsync("dotnet", [Repository.OnPut, .. arguments], environment: cloud.Environment, input: input);
}
