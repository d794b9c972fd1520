using OnPut.Cli.Tests.Plan.Support;

namespace OnPut.Cli.Tests.Plan;

/// <summary>Files of rules and prices, and folders.</summary>
public sealed class PlanFilesTests : IDisposable
{
    readonly PlanFolder _folder = new();

    public void Dispose() => _folder.Dispose();

    [Fact]
    public async Task Everything_that_is_wrong_with_the_rules_is_told_at_once()
    {
        var rules = _folder.Write("r.json", """
            { "version": 1, "rules": [
              { "name": "a", "tier": "cellar", "after": 30 },
              { "name": "b", "tier": "ia", "after": 3 }
            ] }
            """);

        var result = await PlanFolder.RunAsync(_folder.PathOf("."), "--rules", rules);

        Assert.Equal((2, ""), (result.ExitCode, result.Output));
        var lines = result.Error.TrimEnd().Split('\n');
        Assert.Equal(3, lines.Length);
        Assert.StartsWith($"onput: {rules} cannot be used; it has 2 problems:", lines[0], StringComparison.Ordinal);
        Assert.StartsWith($"  {rules}, line 2, $.rules[0].tier: ", lines[1], StringComparison.Ordinal);
        Assert.StartsWith($"  {rules}, line 3, $.rules[1].after: ", lines[2], StringComparison.Ordinal);
    }

    [Fact]
    public async Task Everything_that_is_wrong_with_the_prices_is_told_at_once()
    {
        var prices = _folder.Write("p.json", """{ "date": "yesterday" }""");

        var result = await PlanFolder.RunAsync(_folder.PathOf("."), "--prices", prices);

        Assert.Equal(2, result.ExitCode);
        Assert.Contains("p.json, line 1, $.date: ", result.Error, StringComparison.Ordinal);
    }

    [Theory]
    [InlineData("--rules")]
    [InlineData("--prices")]
    public async Task A_file_that_is_not_there_is_told(string option) =>
        (await PlanFolder.RunAsync(_folder.PathOf("."), option, "/nowhere.json")).AssertComplaint($"{option} is '/nowhere.json', and there is no such file");

    [Theory]
    [InlineData("--top is '-1', expected a number", "--top", "-1")]
    [InlineData("--top is '100000', expected a number", "--top", "100000")]
    [InlineData("nothing answers at http://127.0.0.1:9/", "--bucket", "b", "--endpoint", "http://127.0.0.1:9")]
    public async Task A_mistake_is_told_in_a_sentence(string expected, params string[] arguments) =>
        (await PlanFolder.RunAsync([_folder.PathOf("."), .. arguments])).AssertComplaint(expected);

    [Fact]
    public async Task The_files_of_a_folder_count_as_the_objects_they_would_be()
    {
        foreach (var name in new[] { "things/clip.mp4", "things/deep/er/clip.MP4", "things/.hidden/note.txt" })
        {
            var file = _folder.Write(name, new byte[900_000]);
            File.SetLastWriteTimeUtc(file, PlanFolder.Now.AddDays(-300).UtcDateTime);
        }
        var rules = _folder.Rules(
            """ "when": { "tags": { "keep": "yes" } }, "tier": "keep" """,
            """ "when": { "type": "video/*", "key": "**" }, "tier": "glacier-ir", "after": 180, "expect": 1095 """);

        var plan = await PlanFolder.JsonAsync(_folder.PathOf("things"), "--rules", rules);

        Assert.Equal(3, plan.GetProperty("objects").GetInt64());
        Assert.Equal(
            ["things clip.mp4 0", "things deep/er/clip.MP4 0"],
            plan.GetProperty("largest").EnumerateArray()
                .Select(mover => $"{mover.GetProperty("bucket")} {mover.GetProperty("key")} {mover.GetProperty("waitMonths")}").Order(StringComparer.Ordinal));
        Assert.Equal(0, plan.GetProperty("undecided").GetProperty("objects").GetInt64());
    }

    [Fact]
    public async Task Without_rules_of_its_own_a_plan_says_that_it_uses_those_that_come_with_it()
    {
        var result = await PlanFolder.RunAsync(_folder.PathOf("."));

        Assert.Equal(0, result.ExitCode);
        Assert.Contains("Rules: the rules that come with onput.", result.Output, StringComparison.Ordinal);
    }
}
