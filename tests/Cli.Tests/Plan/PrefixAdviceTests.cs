using System.Text.Json;
using OnPut.Archiving.Costs;
using OnPut.Cli.Plan.Prefixes;
using OnPut.Cli.Tests.Plan.Support;

namespace OnPut.Cli.Tests.Plan;

/// <summary>When one lifecycle rule for a prefix is advised instead of tags.</summary>
public sealed class PrefixAdviceTests : IDisposable
{
    const string ToDeep = """ "when": { "key": "logs/**" }, "tier": "deep-archive", "after": 30, "expect": 1095 """;

    readonly PlanFolder _folder = new();

    public void Dispose() => _folder.Dispose();

    [Fact]
    public async Task A_prefix_whose_objects_all_go_one_way_gets_one_lifecycle_rule()
    {
        var plan = await _folder.PlanAsync(
            _folder.Rules(ToDeep),
            [.. Enumerable.Range(0, 100).Select(i => PlanFolder.Row($"logs/2024/{i}.log", 100_000, 400)), PlanFolder.Row("photo.jpg", 5_000_000, 400)]);

        var advice = Assert.Single(plan.GetProperty("prefixes").GetProperty("advice").EnumerateArray());
        Assert.Equal("logs/", advice.GetProperty("prefix").GetString());
        Assert.Equal(100, advice.GetProperty("objects").GetInt64());
        // At 100 kB a tag costs more than Deep Archive saves in three years; without one it pays.
        Assert.Equal(0, advice.GetProperty("taggedObjects").GetInt64());
        var (stored, archived) = (100_000 * 0.023m, 132_768 * 0.00099m + 8192 * 0.023m);
        AssertDollars(100 * (36 * (stored - archived) / (1 << 30) - 0.00005m), advice, "savedInThreeYears");
        AssertDollars(0, advice, "savedInThreeYearsByTags");

        var rule = Assert.Single(plan.GetProperty("prefixes").GetProperty("lifecycle").GetProperty("my-bucket").GetProperty("Rules").EnumerateArray());
        Assert.Equal("Enabled", rule.GetProperty("Status").GetString());
        Assert.Equal("logs/", rule.GetProperty("Filter").GetProperty("And").GetProperty("Prefix").GetString());
        Assert.Equal(advice.GetProperty("largerThan").GetInt64(), rule.GetProperty("Filter").GetProperty("And").GetProperty("ObjectSizeGreaterThan").GetInt64());
        Assert.Equal(
            """[{"Days":30,"StorageClass":"DEEP_ARCHIVE"}]""", JsonSerializer.Serialize(rule.GetProperty("Transitions")));
    }

    [Fact]
    public async Task The_rule_moves_nothing_that_does_not_pay()
    {
        var plan = await _folder.PlanAsync(_folder.Rules(ToDeep), Enumerable.Range(1, 200).Select(i => PlanFolder.Row($"logs/{i}", i * 1000, 400)));

        var advice = Assert.Single(plan.GetProperty("prefixes").GetProperty("advice").EnumerateArray());
        var (size, least) = (advice.GetProperty("largerThan").GetInt64(), 1000 * (200 - advice.GetProperty("objects").GetInt64() + 1));
        Assert.InRange(size, least - 1000, least - 1);
        Assert.True(SavedInLife(size) <= 0);
        Assert.True(SavedInLife(size + 1) > 0);

        static decimal SavedInLife(long bytes) =>
            1065m / 30 * (bytes * 0.023m - (bytes + 32768) * 0.00099m - 8192 * 0.023m) / (1 << 30) - 0.00005m;
    }

    [Fact]
    public async Task What_the_rule_is_not_about_is_left_out_of_the_prefix_even_where_it_is_too_small_to_move()
    {
        var plan = await _folder.PlanAsync(
            _folder.Rules(ToDeep), PlanFolder.Row("readme", 10, 400), PlanFolder.Row("logs/a/1", 9_000_000, 400), PlanFolder.Row("logs/b/1", 9_000_000, 400));

        Assert.Equal("logs/", plan.GetProperty("prefixes").GetProperty("advice")[0].GetProperty("prefix").GetString());
    }

    [Fact]
    public async Task Where_another_rule_keeps_something_as_large_the_prefixes_below_are_asked()
    {
        var rules = _folder.Rules(""" "when": { "key": "**/keep/**" }, "tier": "keep" """, ToDeep);

        var plan = await _folder.PlanAsync(
            rules, PlanFolder.Row("logs/a/1", 9_000_000, 400), PlanFolder.Row("logs/b/2", 9_000_000, 400), PlanFolder.Row("logs/b/keep/3", 9_000_000, 400));

        Assert.Equal(["logs/a/"], plan.GetProperty("prefixes").GetProperty("advice").EnumerateArray().Select(one => one.GetProperty("prefix").GetString()));
    }

    [Fact]
    public async Task What_is_kept_and_smaller_is_left_out_by_its_size()
    {
        var rules = _folder.Rules(""" "when": { "size": { "max": 1000000 } }, "tier": "keep" """, ToDeep);

        var plan = await _folder.PlanAsync(rules, PlanFolder.Row("logs/1", 1_000_000, 400), PlanFolder.Row("logs/2", 1_000_001, 400));

        Assert.Equal(1_000_000, plan.GetProperty("prefixes").GetProperty("advice")[0].GetProperty("largerThan").GetInt64());
    }

    [Fact]
    public async Task Of_two_tiers_in_one_prefix_neither_is_advised()
    {
        var rules = _folder.Rules(
            """ "when": { "key": "**.raw" }, "tier": "glacier", "after": 30, "expect": 1095 """, ToDeep);

        var plan = await _folder.PlanAsync(rules, PlanFolder.Row("logs/1.raw", 9_000_000, 400), PlanFolder.Row("logs/2", 9_000_000, 400));

        Assert.Empty(plan.GetProperty("prefixes").GetProperty("advice").EnumerateArray());
    }

    [Fact]
    public async Task A_whole_bucket_needs_no_prefix_and_what_has_moved_already_is_in_nobodys_way()
    {
        var rules = _folder.Rules(""" "when": { "key": "**" }, "tier": "glacier", "after": 30, "expect": 1095 """);

        var plan = await _folder.PlanAsync(rules, PlanFolder.Row("1", 9_000_000, 400), PlanFolder.Row("x/2", 9_000_000, 400, "DEEP_ARCHIVE"));

        var rule = plan.GetProperty("prefixes").GetProperty("lifecycle").GetProperty("my-bucket").GetProperty("Rules")[0];
        Assert.Equal(JsonValueKind.Number, rule.GetProperty("Filter").GetProperty("ObjectSizeGreaterThan").ValueKind);
        Assert.False(rule.GetProperty("Filter").TryGetProperty("And", out _));
    }

    [Fact]
    public async Task People_get_lines_of_JSON_that_are_whole()
    {
        var csv = _folder.Csv(PlanFolder.Row($"logs/{new string('x', 300)}%0A%22/1", 9_000_000, 400), PlanFolder.Row("logs", 1, 1));

        var result = await PlanFolder.RunAsync(csv, "--schema", PlanFolder.Columns, "--rules", _folder.Rules(ToDeep));

        var lines = result.Output.Split('\n').Select(line => line.TrimEnd('\r')).ToList();
        var json = string.Join('\n', lines[lines.IndexOf("{")..(lines.IndexOf("}") + 1)]);
        Assert.Equal("logs/", JsonElement.Parse(json).GetProperty("Rules")[0].GetProperty("Filter").GetProperty("And").GetProperty("Prefix").GetString());
        Assert.Contains("put-bucket-lifecycle-configuration --bucket my-bucket", result.Output, StringComparison.Ordinal);
    }

    [Fact]
    public void Prefixes_are_told_apart_in_a_fixed_room_and_counted_whole_when_there_are_too_many()
    {
        var tree = new PrefixTree(mostNodes: 1000);
        for (var i = 0; i < 50_000; i++)
            tree.Add("b", $"{i % 7}/{i % 300}/{i}/{i}/x", isNoncurrent: false, new Wish(0, 1, StorageClass.Standard, 0, true, true));

        var root = Assert.Single(tree.Buckets).Value;
        Assert.InRange(Count(root), 7, 1000);
        Assert.Equal(7, root.Children.Count());
        Assert.Equal(50_000, root.Whole().Current.Moved[0].ByPrefix.Sizes.Objects);
        Assert.Equal(50_000 / 7, root.Children.Single(child => child.Key == "6").Value.Whole().Current.Moved[0].ByPrefix.Sizes.Objects);

        static int Count(PrefixNode node) => 1 + node.Children.Sum(child => Count(child.Value));
    }

    static void AssertDollars(decimal expected, JsonElement advice, string name) =>
        Assert.Equal(Math.Round(expected, 8), advice.GetProperty(name).GetDecimal());
}
