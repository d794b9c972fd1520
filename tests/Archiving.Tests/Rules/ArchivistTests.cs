using OnPut.Archiving.Costs;
using OnPut.Archiving.Prices;
using static OnPut.Archiving.Tests.Rules.RulesText;

namespace OnPut.Archiving.Tests.Rules;

public sealed class ArchivistTests
{
    const long Gigabyte = 1 << 30;

    const string Raw =
        """{ "name": "raw", "when": { "key": "raw/**" }, "tier": "glacier-ir", "after": 90, "expect": 1095, "reads": 0.5 }""";

    [Fact]
    public void What_pays_gets_the_tag_of_its_rule_and_the_sums()
    {
        var verdict = Decide(Raw, Candidate("raw/a", Gigabyte));

        Assert.Equal((VerdictKind.Archive, "glacier-ir-90", "raw"), (verdict.Kind, verdict.Tag!.Value, verdict.Rule!.Name));
        Assert.Equal(new ArchiveTerms(ArchiveTier.GlacierIr, 90, 1095, 0.5m), verdict.Costs!.Value.Terms);
        Assert.Equal(1, verdict.Costs.Value.Sizes.Objects);
        Assert.Equal(Gigabyte, verdict.Costs.Value.Sizes.Bytes);
    }

    /// <summary>
    /// (1,095 - 90) / 30 months at $0.023 - $0.004, less 1.377 reads at $0.03; the transition and the tag are under a tenth of a cent.
    /// </summary>
    [Theory]
    [InlineData(Gigabyte, "$0.60")]
    [InlineData(5_000_000, "$0.0027")]
    [InlineData(200_000, "less than $0.0001")]
    public void The_reason_to_archive_names_the_rule_and_what_it_saves(long size, string saving) =>
        Assert.Equal($"rule raw: glacier-ir after 90 days; saves {saving} in 3 years", Decide(Raw, Candidate("raw/a", size)).Why);

    [Theory]
    [InlineData(365, "a year")]
    [InlineData(730, "2 years")]
    [InlineData(400, "400 days")]
    public void What_it_saves_is_told_for_the_life_that_the_rule_expects(int days, string period) => Assert.EndsWith(
        $" in {period}",
        Decide($$"""{ "name": "all", "tier": "glacier-ir", "after": 30, "expect": {{days}} }""", Candidate(size: Gigabyte)).Why,
        StringComparison.Ordinal);

    [Fact]
    public void What_does_not_pay_gets_no_tag_but_the_sums()
    {
        var verdict = Decide(Raw, Candidate("raw/a", 2_000));

        Assert.Equal((VerdictKind.DoesNotPay, null), (verdict.Kind, verdict.Tag));
        Assert.True(verdict.Costs!.Value.Saving < 0);
        Assert.StartsWith("rule raw: glacier-ir after 90 days does not pay; keeping ", verdict.Why, StringComparison.Ordinal);
        Assert.Contains(" more", verdict.Why, StringComparison.Ordinal);
    }

    [Fact]
    public void What_is_gone_before_it_would_be_moved_does_not_pay()
    {
        var verdict = Decide("""{ "name": "short", "tier": "glacier", "after": 90, "expect": 60 }""", Candidate(size: Gigabyte));

        Assert.Equal(VerdictKind.DoesNotPay, verdict.Kind);
    }

    [Theory]
    [InlineData("ia", 30)]
    [InlineData("glacier-ir", 1)]
    [InlineData("glacier", 1)]
    [InlineData("deep-archive", 1)]
    [InlineData("intelligent", 1)]
    public void An_empty_object_is_never_archived(string tier, int after)
    {
        var rule = $$"""{ "name": "all", "tier": "{{tier}}", "after": {{after}}, "expect": 36500 }""";
        var verdict = Decide(rule, Candidate(size: 0));

        Assert.Equal((VerdictKind.DoesNotPay, null), (verdict.Kind, verdict.Tag));
        Assert.EndsWith(
            $"{(after == 1 ? "1 day" : "30 days")}, but there is nothing in it to save on", verdict.Why, StringComparison.Ordinal);
    }

    /// <summary>Standard-IA bills it as if it had 128 KB, Deep Archive would not.</summary>
    [Fact]
    public void An_empty_object_is_not_archived_even_where_that_would_pay()
    {
        var rule = """{ "name": "all", "tier": "deep-archive", "after": 1, "expect": 36500 }""";
        var verdict = Decide(rule, Candidate(size: 0) with { StorageClass = "STANDARD_IA" });

        Assert.True(verdict.Costs!.Value.Saving > 0);
        Assert.Equal(VerdictKind.DoesNotPay, verdict.Kind);
    }

    [Fact]
    public void A_rule_that_keeps_is_not_reckoned()
    {
        var verdict = Decide("""{ "name": "rest", "tier": "keep" }""", Candidate());

        Assert.Equal((VerdictKind.Keep, null, null), (verdict.Kind, verdict.Tag, verdict.Costs));
        Assert.Equal("rule rest: it stays where it is", verdict.Why);
    }

    [Fact]
    public void Without_a_rule_an_object_is_left_alone()
    {
        var verdict = Decide(Raw, Candidate("jpg/a"));

        Assert.Equal(new Verdict(VerdictKind.NoRule, null, null, null, ObjectAspects.None), verdict);
        Assert.Equal("no rule matches", verdict.Why);
    }

    [Fact]
    public void What_nobody_looked_up_is_named()
    {
        var tagged =
            """{ "name": "tagged", "when": { "tags": { "a": "*" }, "takenDaysAgo": { "min": 9 } }, "tier": "glacier", "after": 30 }""";
        var verdict = Decide(tagged, Candidate() with { Known = ObjectAspects.None });

        Assert.Equal(ObjectAspects.Tags | ObjectAspects.TakenAt, verdict.Missing);
        Assert.Equal("no rule matches; nobody looked up its tags, when the picture was taken, which might change that", verdict.Why);
    }

    /// <summary>S3 User Guide, "Transitioning objects using Amazon S3 Lifecycle": supported and unsupported transitions.</summary>
    [Theory]
    [InlineData("STANDARD", "ia", true)]
    [InlineData("STANDARD_IA", "ia", false)]
    [InlineData("STANDARD_IA", "intelligent", true)]
    [InlineData("STANDARD_IA", "glacier-ir", true)]
    [InlineData("INTELLIGENT_TIERING", "ia", false)]
    [InlineData("INTELLIGENT_TIERING", "glacier", true)]
    [InlineData("ONEZONE_IA", "intelligent", false)]
    [InlineData("ONEZONE_IA", "glacier-ir", false)]
    [InlineData("ONEZONE_IA", "deep-archive", true)]
    [InlineData("GLACIER_IR", "ia", false)]
    [InlineData("GLACIER_IR", "glacier-ir", false)]
    [InlineData("GLACIER_IR", "deep-archive", true)]
    [InlineData("GLACIER", "glacier", false)]
    [InlineData("GLACIER", "deep-archive", true)]
    [InlineData("DEEP_ARCHIVE", "glacier", false)]
    [InlineData("DEEP_ARCHIVE", "deep-archive", false)]
    [InlineData("REDUCED_REDUNDANCY", "glacier", false)]
    [InlineData("EXPRESS_ONEZONE", "glacier", false)]
    [InlineData("OUTPOSTS", "deep-archive", false)]
    [InlineData("SNOW", "deep-archive", false)]
    public void An_object_only_moves_downwards(string storageClass, string tier, bool moves)
    {
        var verdict = Decide(
            $$"""{ "name": "all", "tier": "{{tier}}", "after": 30, "expect": 3650 }""",
            Candidate(size: Gigabyte) with { StorageClass = storageClass });

        Assert.Equal(moves, verdict.Kind is not VerdictKind.AlreadyThere);
        Assert.True(moves || verdict is { Tag: null, Costs: null });
    }

    [Theory]
    [InlineData("GLACIER_IR", "rule raw: glacier-ir after 90 days, but it is in GLACIER_IR already")]
    [InlineData("DEEP_ARCHIVE", "rule raw: glacier-ir after 90 days, but it is in DEEP_ARCHIVE, and S3 does not move it from there")]
    public void What_is_there_already_is_told_where(string storageClass, string why) =>
        Assert.Equal(why, Decide(Raw, Candidate("raw/a", Gigabyte) with { StorageClass = storageClass }).Why);

    [Fact]
    public void What_it_saves_depends_on_where_it_is()
    {
        var rule = """{ "name": "all", "tier": "glacier-ir", "after": 30 }""";

        var standard = Decide(rule, Candidate(size: Gigabyte)).Costs!.Value.Saving;
        var infrequent = Decide(rule, Candidate(size: Gigabyte) with { StorageClass = "STANDARD_IA" }).Costs!.Value.Saving;

        Assert.True(infrequent < standard);
    }

    static Verdict Decide(string rule, ArchiveCandidate candidate) =>
        new Archivist(RulesOf(rule), new ArchiveCosts(PriceTable.Default.For("us-east-1"))).Decide(candidate, Now);
}
