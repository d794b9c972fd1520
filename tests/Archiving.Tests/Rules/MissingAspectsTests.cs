using OnPut.Archiving.Rules;
using static OnPut.Archiving.Tests.Rules.RulesText;

namespace OnPut.Archiving.Tests.Rules;

public sealed class MissingAspectsTests
{
    const string Tagged = """{ "name": "tagged", "when": { "key": "a/**", "tags": { "x": "*" } }, "tier": "glacier", "after": 30 }""";
    const string Rest = """{ "name": "rest", "tier": "keep" }""";

    static readonly ArchiveCandidate Listed = Candidate("a/b") with { Known = ObjectAspects.None };

    [Fact]
    public void A_rule_that_asks_for_what_nobody_looked_up_does_not_match_and_the_next_is_tried()
    {
        var match = RulesOf($"{Tagged}, {Rest}").Match(Listed, Now);

        Assert.Equal(("rest", ObjectAspects.Tags), (match.Rule!.Name, match.Missing));
    }

    [Fact]
    public void What_a_rule_asks_for_that_fails_anyway_is_not_missing() =>
        Assert.Equal(ObjectAspects.None, RulesOf(Tagged).Match(Listed with { Key = "b" }, Now).Missing);

    [Fact]
    public void What_was_looked_up_and_is_not_there_is_not_missing()
    {
        var match = RulesOf(Tagged).Match(Listed with { Known = ObjectAspects.Tags }, Now);

        Assert.Equal(new RuleMatch(null, ObjectAspects.None), match);
    }

    [Fact]
    public void What_is_there_but_not_said_to_be_known_does_not_count() => Assert.Equal(
        ObjectAspects.Tags,
        RulesOf(Tagged).Match(Listed with { Tags = new Dictionary<string, string> { ["x"] = "" } }, Now).Missing);

    [Fact]
    public void Rules_behind_the_one_that_matches_miss_nothing() =>
        Assert.Equal(ObjectAspects.None, RulesOf($"{Rest}, {Tagged}").Match(Listed, Now).Missing);

    [Fact]
    public void All_that_is_missing_of_a_rule_is_told() =>
        Assert.Equal(
            ObjectAspects.TakenAt | ObjectAspects.UserMetadata,
            When("""{ "takenDaysAgo": { "min": 1 }, "metadata": { "a": "*" }, "tags": { "x": "*" } }""").Match(
                Listed with { Known = ObjectAspects.Tags, Tags = new Dictionary<string, string> { ["x"] = "1" } }, Now).Missing);

    [Fact]
    public void A_rule_fails_by_what_is_known_even_where_something_is_missing() =>
        Assert.Equal(
            ObjectAspects.None,
            When("""{ "type": "image/*", "tags": { "x": "*" } }""").Match(Listed with { Known = ObjectAspects.Tags }, Now).Missing);

    [Theory]
    [InlineData(ObjectAspects.None, null, null, false, ObjectAspects.DeclaredType | ObjectAspects.DetectedType)]
    [InlineData(ObjectAspects.DeclaredType, "image/png", null, true, ObjectAspects.None)]
    [InlineData(ObjectAspects.DeclaredType, null, null, false, ObjectAspects.None)]
    [InlineData(ObjectAspects.DetectedType, null, "image/png", true, ObjectAspects.None)]
    [InlineData(ObjectAspects.DetectedType, null, null, false, ObjectAspects.DeclaredType)]
    public void Either_type_will_do(ObjectAspects known, string? declared, string? detected, bool matches, ObjectAspects missing)
    {
        var candidate = Listed with { Known = known, DeclaredType = declared, DetectedType = detected };

        var match = When("""{ "type": "image/*" }""").Match(candidate, Now);

        Assert.Equal((matches, missing), (match.Rule is not null, match.Missing));
    }

    [Fact]
    public void Rules_need_what_their_conditions_ask_for()
    {
        Assert.Equal(ObjectAspects.None, When("""{ "key": "a", "size": { "min": 1 }, "noncurrent": true }""").Needs);
        Assert.Equal(ObjectAspects.Tags, RulesOf($"{Tagged}, {Rest}").Needs);
        Assert.Equal(
            ObjectAspects.All,
            RulesOf("""
                { "name": "a", "when": { "type": "a/*", "tags": { "x": "*" } }, "tier": "keep" },
                { "name": "b", "when": { "takenDaysAgo": { "max": 1 }, "metadata": { "x": "*" } }, "tier": "keep" }
                """).Needs);
    }
}
