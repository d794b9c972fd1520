using System.Text.Json;
using OnPut.Cli.Tests.Asking.Support;
using OnPut.Local;

namespace OnPut.Cli.Tests.Time;

public sealed class TimeTests : IAsyncLifetime
{
    readonly string _folder = Directory.CreateTempSubdirectory("onput-time-").FullName;
    LocalCloud _cloud = null!;

    public async ValueTask InitializeAsync()
    {
        var template = Path.Combine(_folder, "template.yaml");
        await File.WriteAllTextAsync(template, "Resources: { SourceBucket: { Type: AWS::S3::Bucket } }");
        _cloud = await LocalCloud.StartAsync(
            new LocalCloudOptions(template, Path.Combine(_folder, "data")) { Port = 0 }, new Silent(), TimeProvider.System,
            TestContext.Current.CancellationToken);
    }

    public async ValueTask DisposeAsync()
    {
        await _cloud.DisposeAsync();
        Directory.Delete(_folder, recursive: true);
    }

    [Fact]
    public async Task The_time_is_shown_and_moved()
    {
        Assert.Contains("the real time", (await RunAsync()).Output, StringComparison.Ordinal);
        var moved = await RunAsync("+90d");
        Assert.Contains("90 days ahead of the real time", moved.Output, StringComparison.Ordinal);
        Assert.Contains("Nothing fell due", moved.Output, StringComparison.Ordinal);
        Assert.Equal(90, (_cloud.StorageTime - TimeProvider.System.GetUtcNow()).TotalDays, tolerance: 0.1);
    }

    [Fact]
    public async Task A_program_reads_JSON()
    {
        var moved = JsonElement.Parse((await RunAsync("+2w", "--json")).Output);
        Assert.Equal(14 * 86400, moved.GetProperty("aheadSeconds").GetDouble());
        Assert.Equal(0, moved.GetProperty("moved").GetProperty("done").GetProperty("deleted").GetInt64());
        var asked = JsonElement.Parse((await RunAsync("--json")).Output);
        Assert.True(asked.GetProperty("now").GetDateTimeOffset() > moved.GetProperty("moved").GetProperty("from").GetDateTimeOffset());
        Assert.False(asked.TryGetProperty("moved", out _));
    }

    [Theory]
    [InlineData("-5d", "only goes forward")]
    [InlineData("5d", "expected a plus")]
    [InlineData("+d", "expected a plus")]
    [InlineData("+5m", "expected a plus")]
    [InlineData("+1.5d", "expected a plus")]
    [InlineData("+7001y", "the year 9000")]
    [InlineData("+6999y", "the year 9000")]
    public async Task A_distance_that_cannot_be_gone_is_one_sentence(string distance, string expected) =>
        (await RunAsync(distance)).AssertComplaint(expected);

    [Fact]
    public async Task Where_nothing_answers_it_says_so()
    {
        var nothing = await Commands.RunAsync(["time", "--endpoint", "http://127.0.0.1:1"]);
        nothing.AssertComplaint("nothing answers at http://127.0.0.1:1/");
    }

    Task<CommandResult> RunAsync(params string[] arguments) =>
        Commands.RunAsync(["time", .. arguments, "--endpoint", _cloud.Endpoint.ToString()]);

    sealed class Silent : ILocalCloudObserver;
}
