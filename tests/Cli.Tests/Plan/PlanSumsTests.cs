using System.Text.Json;
using OnPut.Cli.Tests.Plan.Support;

namespace OnPut.Cli.Tests.Plan;

/// <summary>The sums of a plan, beside sums that were made by hand of the shipped prices of us-east-1.</summary>
public sealed class PlanSumsTests : IDisposable
{
    const long Tebibyte = 1L << 40;

    /// <summary>1,024 GB at $0.023.</summary>
    const decimal Standard = 23.552m;

    /// <summary>1,024 GB and 32 KB at $0.00099, 8 KB at $0.023, a tag at $0.01 for 10,000.</summary>
    const decimal Deep = 1.01376m + 0.00099m * 32 / 1048576 + 0.023m * 8 / 1048576 + 0.000001m;

    /// <summary>A transition at $0.05 for 1,000, a PUT at $0.005 for 1,000.</summary>
    const decimal Transition = 0.00005m, TagPut = 0.000005m;

    const string ToDeep = """ "when": { "key": "**" }, "tier": "deep-archive", "after": 90, "expect": 1095 """;

    readonly PlanFolder _folder = new();

    public void Dispose() => _folder.Dispose();

    [Fact]
    public async Task What_is_old_enough_is_moved_at_once_and_saves_from_the_first_month_on()
    {
        var plan = await _folder.PlanAsync(_folder.Rules(ToDeep), PlanFolder.Row("a", Tebibyte, 100), PlanFolder.Row("b", Tebibyte, 400));

        Assert.Equal(2, plan.GetProperty("objects").GetInt64());
        Assert.Equal(2 * Tebibyte, plan.GetProperty("bytes").GetInt64());
        AssertDollars(2 * Standard, plan, "monthlyNow");
        AssertDollars(2 * Deep, plan, "monthlyThen");
        AssertDollars(2 * (Transition + TagPut), plan, "oneOff");
        AssertDollars(12 * 2 * (Standard - Deep) - 2 * (Transition + TagPut), plan, "savedInYear");
        AssertDollars(36 * 2 * (Standard - Deep) - 2 * (Transition + TagPut), plan, "savedInThreeYears");
        Assert.Equal(1, plan.GetProperty("breakEvenMonth").GetInt32());
    }

    [Theory]
    [InlineData(89, 1)]
    [InlineData(60, 1)]
    [InlineData(59, 2)]
    [InlineData(0, 3)]
    public async Task What_is_too_young_saves_nothing_until_the_month_in_which_it_moves(int age, int wait)
    {
        var plan = await _folder.PlanAsync(_folder.Rules(ToDeep), PlanFolder.Row("a", Tebibyte, age));

        var (tag, deep) = (0.000001m, Deep - 0.000001m);
        AssertDollars(Standard, plan, "monthlyNow");
        AssertDollars(Deep, plan, "monthlyThen");
        AssertDollars((12 - wait) * (Standard - deep) - 12 * tag - Transition - TagPut, plan, "savedInYear");
        AssertDollars((36 - wait) * (Standard - deep) - 36 * tag - Transition - TagPut, plan, "savedInThreeYears");
        Assert.Equal(wait, plan.GetProperty("largest")[0].GetProperty("waitMonths").GetInt32());
        Assert.Equal(wait + 1, plan.GetProperty("breakEvenMonth").GetInt32());
    }

    [Fact]
    public async Task The_months_add_up_to_what_is_saved()
    {
        var plan = await _folder.PlanAsync(
            _folder.Rules(ToDeep), PlanFolder.Row("a", Tebibyte, 0), PlanFolder.Row("b", Tebibyte, 60), PlanFolder.Row("c", 200_000, 1));

        var months = plan.GetProperty("cumulative").EnumerateArray().ToList();
        Assert.Equal(37, months.Count);
        foreach (var (month, saved) in new[] { (12, "savedInYear"), (36, "savedInThreeYears") })
            AssertSame(
                plan.GetProperty(saved).GetDecimal(),
                months[month].GetProperty("without").GetDecimal() - months[month].GetProperty("with").GetDecimal());
        Assert.Equal(TagPut * 3, months[0].GetProperty("with").GetDecimal());
    }

    [Fact]
    public async Task What_does_not_pay_stays_and_costs_what_it_costs()
    {
        var plan = await _folder.PlanAsync(_folder.Rules(ToDeep), Enumerable.Range(0, 50).Select(i => PlanFolder.Row($"{i}", 1000, 100)));

        Assert.Equal(50, plan.GetProperty("doesNotPay").GetProperty("objects").GetInt64());
        Assert.Equal(plan.GetProperty("monthlyNow").GetDecimal(), plan.GetProperty("monthlyThen").GetDecimal());
        AssertDollars(50 * 1000 * 0.023m / (1 << 30), plan, "monthlyNow");
        AssertDollars(0, plan, "oneOff");
        Assert.Equal(JsonValueKind.Null, plan.GetProperty("breakEvenMonth").ValueKind);
    }

    [Fact]
    public async Task Every_object_is_counted_by_its_rule_its_fate_and_its_storage_class()
    {
        var rules = _folder.Rules(
            """ "when": { "key": "keep/**" }, "tier": "keep" """,
            """ "when": { "key": "cold/**" }, "tier": "glacier", "after": 30, "expect": 1095 """);
        var plan = await _folder.PlanAsync(
            rules, PlanFolder.Row("keep/a", Tebibyte, 100), PlanFolder.Row("cold/a", Tebibyte, 100), PlanFolder.Row("cold/b", 10, 100),
            PlanFolder.Row("cold/c", Tebibyte, 100, "DEEP_ARCHIVE"), PlanFolder.Row("else", Tebibyte, 100), PlanFolder.Row("odd", 5, 100, "OUTPOSTS"));

        Assert.Equal(
            ["moves 1", "doesNotPay 1", "alreadyThere 1", "kept 1", "held 0", "noRule 2"],
            new[] { "moves", "doesNotPay", "alreadyThere", "kept", "held", "noRule" }.Select(fate => $"{fate} {plan.GetProperty(fate).GetProperty("objects")}"));
        Assert.Equal(
            ["rule-1 keep 1", "rule-2 glacier 3", "  2"],
            plan.GetProperty("byRule").EnumerateArray()
                .Select(rule => $"{rule.GetProperty("rule")} {rule.GetProperty("tier")} {rule.GetProperty("objects")}"));
        Assert.Equal(
            ["STANDARD 4 3", "GLACIER 0 1", "DEEP_ARCHIVE 1 1", "OTHER 1 1"],
            plan.GetProperty("byStorageClass").EnumerateArray().Select(some =>
                $"{some.GetProperty("storageClass")} {some.GetProperty("now").GetProperty("objects")} {some.GetProperty("then").GetProperty("objects")}"));
        var classes = plan.GetProperty("byStorageClass").EnumerateArray().ToList();
        foreach (var when in new[] { "now", "then" })
            AssertSame(
                plan.GetProperty(when == "now" ? "monthlyNow" : "monthlyThen").GetDecimal(),
                classes.Sum(some => some.GetProperty(when).GetProperty("monthly").GetDecimal()));
        Assert.Contains("priced as STANDARD", plan.GetProperty("notes")[0].GetString(), StringComparison.Ordinal);
    }

    [Fact]
    public async Task The_largest_that_move_are_named_as_many_as_asked()
    {
        var csv = _folder.Csv(Enumerable.Range(1, 30).Select(i => PlanFolder.Row($"{i:00}", i * Tebibyte, 100)));

        var plan = await PlanFolder.JsonAsync(csv, "--schema", PlanFolder.Columns, "--rules", _folder.Rules(ToDeep), "--top", "3");

        Assert.Equal(["30", "29", "28"], plan.GetProperty("largest").EnumerateArray().Select(mover => mover.GetProperty("key").GetString()));
        AssertDollars(30 * Standard - 30 * 1.01376m - (Deep - 1.01376m), plan.GetProperty("largest")[0], "monthlySaving");
    }

    [Fact]
    public async Task Prices_of_a_region_that_nobody_knows_are_told_to_stand_in()
    {
        var csv = _folder.Csv(PlanFolder.Row("a", 1, 1));

        var result = await PlanFolder.RunAsync(csv, "--schema", PlanFolder.Columns, "--price-region", "xx-nowhere-1");

        Assert.Contains("us-east-1 of", result.Output, StringComparison.Ordinal);
        Assert.Contains("since there are none for xx-nowhere-1", result.Output, StringComparison.Ordinal);
    }

    [Fact]
    public async Task People_see_sums_that_they_can_read()
    {
        var csv = _folder.Csv(PlanFolder.Row("a%2Fb+c", 100 * Tebibyte, 100), PlanFolder.Row("d", 200_000, 100));

        var result = await PlanFolder.RunAsync(csv, "--schema", PlanFolder.Columns, "--rules", _folder.Rules(ToDeep));

        Assert.Equal(0, result.ExitCode);
        foreach (var expected in new[] { "$2,355.20", "a/b c", "deep-archive after 90 days", "rule-1", "110 TB", "paid back after 1 month" })
            Assert.Contains(expected, result.Output, StringComparison.Ordinal);
    }

    static void AssertDollars(decimal expected, JsonElement plan, string name) =>
        Assert.Equal(Math.Round(expected, 8), plan.GetProperty(name).GetDecimal());

    /// <summary>Of sums that were rounded before they were added up.</summary>
    static void AssertSame(decimal expected, decimal actual) => Assert.InRange(actual - expected, -0.0000001m, 0.0000001m);
}
