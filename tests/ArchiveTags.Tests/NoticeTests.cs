using System.Text.Json;
using OnPut.ArchiveTags.Tests.Support;

namespace OnPut.ArchiveTags.Tests;

public sealed class NoticeTests(LocalS3 local)
{
    const string Everything = """{"name":"all","tier":"glacier-ir","after":30,"expect":3650}""";

    [Fact]
    public async Task A_tag_is_announced_with_its_reason_and_by_the_same_id_however_often()
    {
        var stage = await StageAsync();
        await stage.PutAsync("a", 1 << 20);

        await stage.TellCreatedAsync("a");
        await stage.TellCreatedAsync("a");

        var notices = await stage.HearAsync();
        Assert.Equal(2, notices.Count);
        Assert.All(notices, notice => Assert.Equal(("onput.tagged", "Done"), (Text(notice, "type"), Text(notice.GetProperty("data"), "outcome"))));
        Assert.Single(notices.Select(notice => Text(notice, "id")).Distinct());
        Assert.Contains("rule all", Text(notices[0].GetProperty("data"), "reason"), StringComparison.Ordinal);
        Assert.Equal("glacier-ir-30", Text(notices[0].GetProperty("data").GetProperty("detail").GetProperty("archive"), "tag"));
    }

    [Fact]
    public async Task What_happened_to_an_object_is_announced_under_its_own_name()
    {
        var stage = await StageAsync();
        await stage.PutAsync("a", 10);

        foreach (var name in new[] { "LifecycleTransition", "ObjectRestore:Completed", "LifecycleExpiration:Delete" })
            await stage.TellAsync(name, ("a", null));

        Assert.Equal(["onput.expired", "onput.restored", "onput.transitioned"], (await stage.HearAsync()).Select(notice => Text(notice, "type")).Order());
    }

    [Fact]
    public async Task What_is_skipped_is_not_announced()
    {
        var stage = await StageAsync();
        await stage.RulesAsync();
        await stage.PutAsync("a", 10);

        await stage.TellCreatedAsync("a");

        Assert.Empty(await stage.HearAsync());
    }

    [Fact]
    public async Task A_broken_file_of_rules_is_announced_with_line_and_path()
    {
        var stage = await StageAsync();
        await stage.PutAsync("a", 10);
        await stage.TellCreatedAsync("a");
        await stage.RulesAsync("""{"name":"all","tier":"frozen"}""");

        await stage.TellCreatedAsync("a");

        var notice = Assert.Single(await stage.HearAsync());
        Assert.Equal(("onput.rejected", $"s3://{stage.Derived}/config/archive-rules.json"), (Text(notice, "type"), Text(notice, "subject")));
        Assert.Contains("line 1, $.rules[0].tier", Text(notice.GetProperty("data"), "reason"), StringComparison.Ordinal);
    }

    async Task<ArchiveStage> StageAsync([System.Runtime.CompilerServices.CallerMemberName] string test = "")
    {
        var stage = await local.StageAsync(test: test);
        stage.Environment["RESULTS_TOPIC_ARN"] = ResultsTopic.Arn;
        await stage.RulesAsync(Everything);
        return stage;
    }

    static string? Text(JsonElement json, string name) => json.GetProperty(name).GetString();
}
