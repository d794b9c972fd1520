using static OnPut.Archiving.Tests.Rules.RulesText;

namespace OnPut.Archiving.Tests.Rules;

public sealed class RulesFileTests
{
    [Fact]
    public void Every_problem_is_told_with_its_line_and_path()
    {
        var reading = Read("""
            {
              "version": 2,
              "rules": [
                { "name": "", "tier": "glacier", "after": 30 },
                {
                  "name": "raw",
                  "when": { "kye": "a", "size": { "min": "1 mile" } },
                  "tier": "glacier-it",
                  "after": 45
                },
                { "name": "raw", "tier": "keep" },
                7
              ]
            }
            """);

        Assert.Null(reading.Rules);
        Assert.Equal(
            [
                "archive-rules.json, line 2, $.version: must be 1, the only version there is, not 2",
                "archive-rules.json, line 4, $.rules[0].name: must not be empty",
                "archive-rules.json, line 7, $.rules[1].when.size.min: "
                    + "must be a number of bytes or a size such as \"10 MB\" or \"1.5 GiB\", not \"1 mile\"",
                """archive-rules.json, line 7, $.rules[1].when.kye: is not known here; did you mean "key"?""",
                "archive-rules.json, line 8, $.rules[1].tier: must be one of keep, ia, glacier-ir, glacier, deep-archive, intelligent, "
                    + "not \"glacier-it\"; did you mean \"glacier-ir\"?",
                "archive-rules.json, line 9, $.rules[1].after: must be one of 1, 7, 30, 60, 90, 180, 365 days, not 45",
                """archive-rules.json, line 11, $.rules[2].name: must be a name of its own; there is a rule "raw" before it""",
                "archive-rules.json, line 12, $.rules[3]: must be an object, not 7",
            ],
            reading.Complaints);
    }

    [Theory]
    [InlineData("", "is not JSON")]
    [InlineData("[]", "$: must be an object, not a list")]
    [InlineData("""{ "rules": [] }""", "$: must have the property \"version\"")]
    [InlineData("""{ "version": 1 }""", "$: must have the property \"rules\"")]
    [InlineData("""{ "version": "1", "rules": [] }""", "$.version: must be 1, the only version there is, not \"1\"")]
    [InlineData("""{ "version": 1, "rules": {} }""", "$.rules: must be a list, not an object")]
    [InlineData("""{ "version": 1, "rules": [], "rule": [] }""", "$.rule: is not known here; did you mean \"rules\"?")]
    public void A_file_without_rules_is_told_what_is_wrong(string json, string problem) => Assert.Contains(problem, OnlyComplaint(json));

    [Theory]
    [InlineData("""{ "tier": "keep" }""", "$.rules[0]: must have the property \"name\"")]
    [InlineData("""{ "name": "x" }""", "$.rules[0]: must have the property \"tier\"")]
    [InlineData("""{ "name": "x", "tier": "glacier" }""", "$.rules[0]: must have the property \"after\"")]
    [InlineData(
        """{ "name": "x", "tier": "keep", "after": 30 }""",
        "$.rules[0].after: says nothing with the tier keep, which moves nothing")]
    [InlineData(
        """{ "name": "x", "tier": "keep", "reads": 1 }""",
        "$.rules[0].reads: says nothing with the tier keep, which moves nothing")]
    [InlineData(
        """{ "name": "x", "tier": "ia", "after": 7 }""",
        "$.rules[0].after: must be 30 days or more: S3 moves nothing into Standard-IA earlier; found 7")]
    [InlineData("""{ "name": "x", "tier": "ia", "after": "90" }""", "must be one of 1, 7, 30, 60, 90, 180, 365 days, not \"90\"")]
    [InlineData("""{ "name": "x", "tier": "ia", "after": 90.5 }""", "must be one of 1, 7, 30, 60, 90, 180, 365 days, not 90.5")]
    [InlineData(
        """{ "name": "x", "tier": "ia", "after": 90, "expect": 0 }""",
        "$.rules[0].expect: must be a whole number from 1 to 36500, not 0")]
    [InlineData("""{ "name": "x", "tier": "ia", "after": 90, "expect": 36501 }""", "must be a whole number from 1 to 36500, not 36501")]
    [InlineData(
        """{ "name": "x", "tier": "ia", "after": 90, "reads": -0.5 }""",
        "$.rules[0].reads: must be a number from 0 to 1000000, not -0.5")]
    [InlineData("""{ "name": "a\nb", "tier": "keep" }""", "$.rules[0].name: must have no line breaks and no other control characters")]
    [InlineData("""{ "name": "x", "tier": "keep", "when": null }""", "$.rules[0].when: must be an object, not null")]
    public void A_rule_is_told_what_is_wrong(string rule, string problem) => Assert.Contains(problem, OnlyComplaint(File(rule)));

    [Theory]
    [InlineData("""{ "key": "" }""", "$.rules[0].when.key: must not be empty")]
    [InlineData("""{ "key": [] }""", "$.rules[0].when.key: must have at least 1 in the list, not 0")]
    [InlineData("""{ "key": ["a", 7] }""", "$.rules[0].when.key[1]: must be text, not 7")]
    [InlineData("""{ "key": true }""", "$.rules[0].when.key: must be a pattern or a list of patterns, not true")]
    [InlineData("""{ "key": "a/[b" }""", "$.rules[0].when.key: must be a pattern, but \"a/[b\" has a '[' that nothing closes")]
    [InlineData("""{ "bucket": "a/b" }""", "$.rules[0].when.bucket: must be the name of a bucket alone, without a '/'; found \"a/b\"")]
    [InlineData("""{ "type": "jpeg" }""", "$.rules[0].when.type: must be a media type such as \"image/*\"; found \"jpeg\"")]
    [InlineData("""{ "type": "text/plain; charset=utf-8" }""", "must be a media type without parameters, for they are not compared")]
    [InlineData("""{ "size": {} }""", "$.rules[0].when.size: must have a \"min\", a \"max\" or both")]
    [InlineData(
        """{ "size": { "min": "2 MB", "max": "1 MiB" } }""",
        "must have a \"min\" that is not more than its \"max\"; \"2 MB\" is more than \"1 MiB\"")]
    [InlineData("""{ "size": { "min": -1 } }""", "must be a whole number from 0 to 1000000000000000000, not -1")]
    [InlineData("""{ "size": { "min": "2000000 TB" } }""", "must be at most 1000000000000000000 bytes, not \"2000000 TB\"")]
    [InlineData(
        """{ "takenDaysAgo": { "min": 36501 } }""",
        "$.rules[0].when.takenDaysAgo.min: must be a whole number from 0 to 36500, not 36501")]
    [InlineData("""{ "takenDaysAgo": 365 }""", "$.rules[0].when.takenDaysAgo: must be an object, not 365")]
    [InlineData("""{ "noncurrent": "yes" }""", "$.rules[0].when.noncurrent: must be true or false, not \"yes\"")]
    [InlineData("""{ "tags": {} }""", "$.rules[0].when.tags: must have 1 to 10 names, not 0")]
    [InlineData("""{ "tags": { "": "x" } }""", "must have a name of 1 to 128 characters, not 0")]
    [InlineData(
        """{ "tags": { "onput:archive": "*" } }""",
        "$.rules[0].when.tags['onput:archive']: is the tag that the rules themselves decide; no rule may ask for it")]
    [InlineData("""{ "metadata": { "X-Amz-Meta-origin": "*" } }""", "must be named without the x-amz-meta-")]
    [InlineData("""{ "metadata": { "a": "*", "A": "*" } }""", "is there twice, for upper and lower case are the same in a name")]
    [InlineData("""{ "tags": { "a": 1 } }""", "$.rules[0].when.tags.a: must be a pattern or a list of patterns, not 1")]
    public void A_condition_is_told_what_is_wrong(string when, string problem) =>
        Assert.Contains(problem, OnlyComplaint(File($$"""{ "name": "x", "when": {{when}}, "tier": "keep" }""")));

    [Fact]
    public void Comments_and_trailing_commas_are_allowed() =>
        Assert.Equal("x", Read("""
            // why
            { "version": 1, "rules": [ { "name": "x", /* here */ "tier": "keep", }, ], }
            """).Rules!.Rules.Single().Name);

    [Fact]
    public void There_are_at_most_200_rules()
    {
        Assert.Equal(200, Read(File(Keeps(200))).Rules!.Rules.Count);
        Assert.Contains("$.rules: must have at most 200 in the list, not 201", OnlyComplaint(File(Keeps(201))));
    }

    static string OnlyComplaint(string json)
    {
        var reading = Read(json);
        Assert.Null(reading.Rules);
        return Assert.Single(reading.Complaints);
    }

    static string Keeps(int count) =>
        string.Join(", ", Enumerable.Range(0, count).Select(i => $$"""{ "name": "{{i}}", "tier": "keep" }"""));

    static string File(string rules) => $$"""{ "version": 1, "rules": [ {{rules}} ] }""";
}
