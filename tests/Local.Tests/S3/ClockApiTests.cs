using System.Net;
using System.Net.Http.Json;
using System.Text;
using System.Text.Json;
using OnPut.Local.S3.Clock;

namespace OnPut.Local.Tests.S3;

public sealed class ClockApiTests
{
    [Fact]
    public async Task It_tells_the_time_and_what_moving_it_did()
    {
        await using var stage = await AgingStage.StartAsync();
        using var http = new HttpClient { BaseAddress = stage.Host.Url };
        await stage.PutAsync("key");
        await stage.S3.PutLifecycleAsync(AgingStage.Bucket, Lifecycles.Move(10, "GLACIER"));
        var asked = await http.GetFromJsonAsync<JsonElement>("/_onput/clock", TestContext.Current.CancellationToken);
        Assert.Equal("{\"now\":\"2026-01-10T12:00:00+00:00\",\"aheadSeconds\":0}", asked.GetRawText());

        var moved = await MoveAsync(http, "{\"seconds\": 8640000}");
        var answer = JsonElement.Parse(moved);
        Assert.Equal(8640000, answer.GetProperty("aheadSeconds").GetInt32());
        Assert.Equal("2026-04-20T12:00:00+00:00", answer.GetProperty("moved").GetProperty("to").GetString());
        Assert.Equal(1, answer.GetProperty("moved").GetProperty("done").GetProperty("transitions").GetProperty("GLACIER").GetInt32());
    }

    [Theory]
    [InlineData("{\"seconds\": -1}", "only goes forward")]
    [InlineData("{\"seconds\": 3e11}", "year 9000")]
    [InlineData("{\"seconds\": 1e300}", "of the form")]
    [InlineData("{\"seconds\": \"soon\"}", "of the form")]
    [InlineData("{}", "of the form")]
    [InlineData("null", "of the form")]
    [InlineData("nothing", "of the form")]
    public async Task What_it_refuses_moves_nothing(string request, string reason)
    {
        await using var stage = await AgingStage.StartAsync();
        using var http = new HttpClient { BaseAddress = stage.Host.Url };

        Assert.Contains(reason, await MoveAsync(http, request, HttpStatusCode.BadRequest), StringComparison.Ordinal);
        Assert.Equal(TimeSpan.Zero, stage.Host.Service.Ahead);
    }

    [Fact]
    public async Task A_page_in_a_browser_cannot_move_it()
    {
        await using var stage = await AgingStage.StartAsync();
        using var http = new HttpClient { BaseAddress = stage.Host.Url };

        await MoveAsync(http, "{\"seconds\": 1}", HttpStatusCode.UnsupportedMediaType, "text/plain");
        Assert.Equal(TimeSpan.Zero, stage.Host.Service.Ahead);
    }

    static async Task<string> MoveAsync(
        HttpClient http, string request, HttpStatusCode expected = HttpStatusCode.OK, string type = "application/json")
    {
        using var content = new StringContent(request, Encoding.UTF8, type);
        using var response = await http.PostAsync(new Uri(ClockApi.Path, UriKind.Relative), content, TestContext.Current.CancellationToken);
        Assert.Equal(expected, response.StatusCode);
        return await response.Content.ReadAsStringAsync(TestContext.Current.CancellationToken);
    }
}
