using static OnPut.Archiving.Tests.Rules.RulesText;

namespace OnPut.Archiving.Tests.Rules;

public sealed class RulesMatchTests
{
    [Fact]
    public void The_first_rule_that_matches_decides()
    {
        var rules = RulesOf("""
            { "name": "first", "when": { "key": "a/**" }, "tier": "keep" },
            { "name": "second", "when": { "key": ["b/**", "**/x"] }, "tier": "glacier", "after": 30 },
            { "name": "third", "when": { "key": "**" }, "tier": "ia", "after": 60 }
            """);

        Assert.Equal("first", rules.NameOfMatch(Candidate("a/x")));
        Assert.Equal("second", rules.NameOfMatch(Candidate("c/x")));
        Assert.Equal("third", rules.NameOfMatch(Candidate("c/y")));
    }

    [Fact]
    public void Without_a_rule_that_matches_there_is_none()
    {
        Assert.Null(When("""{ "key": "a" }""").Match(Candidate("b"), Now).Rule);
        Assert.Null(RulesOf("").Match(Candidate("b"), Now).Rule);
    }

    [Fact]
    public void A_rule_says_what_the_file_says()
    {
        var rule = RulesOf("""{ "name": "r", "tier": "deep-archive", "after": 180, "expect": 3650, "reads": 0.25 }""").Rules.Single();

        Assert.Equal(("r", ArchiveTier.DeepArchive, 180), (rule.Name, rule.Tier, rule.AfterDays));
        Assert.Equal((3650, 0.25m), (rule.ExpectDays, rule.ReadsPerYear));
        Assert.Equal("deep-archive-180", rule.Tag!.Value);
    }

    [Fact]
    public void Without_a_word_about_it_an_object_lives_a_year_and_is_not_read()
    {
        var rule = RulesOf("""{ "name": "r", "tier": "glacier", "after": 30 }""").Rules.Single();

        Assert.Equal((365, 0m), (rule.ExpectDays, rule.ReadsPerYear));
    }

    [Fact]
    public void Conditions_must_all_hold()
    {
        var rules = When("""{ "bucket": "media-*", "key": "raw/**", "size": { "min": 10 } }""");

        Assert.True(rules.Takes(Candidate("raw/a", 10, "media-1")));
        Assert.False(rules.Takes(Candidate("raw/a", 9, "media-1")));
        Assert.False(rules.Takes(Candidate("jpg/a", 10, "media-1")));
        Assert.False(rules.Takes(Candidate("raw/a", 10, "documents")));
    }

    [Theory]
    [InlineData("""{ "min": 1000 }""", 1000, true)]
    [InlineData("""{ "min": 1000 }""", 999, false)]
    [InlineData("""{ "max": 1000 }""", 1000, true)]
    [InlineData("""{ "max": 1000 }""", 1001, false)]
    [InlineData("""{ "min": "1 kB" }""", 1000, true)]
    [InlineData("""{ "min": "1 KB" }""", 999, false)]
    [InlineData("""{ "max": "1 KiB" }""", 1024, true)]
    [InlineData("""{ "max": "1 KiB" }""", 1025, false)]
    [InlineData("""{ "min": "1.5MB", "max": "1500000" }""", 1_500_000, true)]
    [InlineData("""{ "min": "2 gib" }""", 2_147_483_648, true)]
    [InlineData("""{ "min": "2 gib" }""", 2_147_483_647, false)]
    public void Sizes_are_compared_with_both_ends(string size, long bytes, bool expected) =>
        Assert.Equal(expected, When($$"""{ "size": {{size}} }""").Takes(Candidate(size: bytes)));

    [Fact]
    public void A_rule_for_noncurrent_versions_takes_only_these_and_any_other_only_current_ones()
    {
        var rules = RulesOf("""
            { "name": "current", "when": { "noncurrent": false }, "tier": "ia", "after": 30 },
            { "name": "noncurrent", "when": { "noncurrent": true }, "tier": "glacier", "after": 30 }
            """);

        Assert.Equal("current", rules.NameOfMatch(Candidate()));
        Assert.Equal("noncurrent", rules.NameOfMatch(Candidate() with { IsNoncurrent = true }));
        Assert.False(When("{}").Takes(Candidate() with { IsNoncurrent = true }));
    }

    [Theory]
    [InlineData("image/jpeg", null, true)]
    [InlineData("IMAGE/JPEG; charset=binary", null, true)]
    [InlineData(" image/jpeg ;q=1", null, true)]
    [InlineData("application/pdf", null, false)]
    [InlineData(null, null, false)]
    [InlineData("", null, false)]
    [InlineData("application/octet-stream", "image/png", true)]
    [InlineData("image/jpeg", "application/pdf", false)]
    public void The_type_of_the_content_counts_more_than_the_declared_one(string? declared, string? detected, bool expected) =>
        Assert.Equal(expected, When("""{ "type": ["text/plain", "Image/*"] }""").Takes(
            Candidate() with { DeclaredType = declared, DetectedType = detected }));

    [Fact]
    public void A_type_too_long_to_be_one_matches_nothing() =>
        Assert.False(When("""{ "type": "image/*" }""").Takes(Candidate() with { DeclaredType = "image/" + new string('x', 250) }));

    [Theory]
    [InlineData("a/b", "evidence", true)]
    [InlineData("", "evidence", true)]
    [InlineData("a", "Evidence", false)]
    [InlineData("a", null, false)]
    public void Tags_must_all_be_there(string project, string? kind, bool expected)
    {
        Dictionary<string, string> tags = new() { ["project"] = project };
        if (kind is not null)
            tags["class"] = kind;

        var rules = When("""{ "tags": { "project": "*", "class": ["proof", "evidence"] } }""");

        Assert.Equal(expected, rules.Takes(Candidate() with { Tags = tags }));
    }

    [Fact]
    public void Metadata_is_asked_for_by_lower_case_names()
    {
        var rules = When("""{ "metadata": { "Origin": "scanner-*" } }""");

        Assert.True(rules.Takes(Candidate() with { UserMetadata = new Dictionary<string, string> { ["origin"] = "scanner-7" } }));
        Assert.False(rules.Takes(Candidate() with { UserMetadata = new Dictionary<string, string> { ["origin"] = "camera" } }));
        Assert.False(rules.Takes(Candidate()));
    }

    [Theory]
    [InlineData(0, false)]
    [InlineData(29.9, false)]
    [InlineData(30, true)]
    [InlineData(60.9, true)]
    [InlineData(61, false)]
    [InlineData(-1, false)]
    public void Days_since_a_picture_was_taken_are_whole_days(double days, bool expected) =>
        Assert.Equal(expected, When("""{ "takenDaysAgo": { "min": 30, "max": 60 } }""").Takes(
            Candidate() with { TakenAt = Now.AddDays(-days) }));

    [Fact]
    public void A_picture_taken_in_the_future_or_at_no_known_time_was_taken_no_days_ago()
    {
        var rules = When("""{ "takenDaysAgo": { "max": 60 } }""");

        Assert.False(rules.Takes(Candidate() with { TakenAt = Now.AddMinutes(1) }));
        Assert.False(rules.Takes(Candidate()));
    }

    [Fact]
    public void Matching_leaves_nothing_for_the_garbage_collector()
    {
        var rules = When("""
            { "key": ["photos/**/[a-z]*.{cr2,nef}", "**/x?/**"], "type": "image/*", "tags": { "a": "b*c" }, "takenDaysAgo": { "min": 1 } }
            """);
        var candidate = Candidate("photos/2024/05/abc.nef") with
        {
            DeclaredType = "Image/X-Nikon-NEF; q=1",
            Tags = new Dictionary<string, string> { ["a"] = "b/c" },
            TakenAt = Now.AddDays(-2),
        };
        Assert.True(rules.Takes(candidate));
        var before = GC.GetAllocatedBytesForCurrentThread();

        for (var i = 0; i < 100; i++)
            rules.Match(candidate, Now);

        Assert.Equal(0, GC.GetAllocatedBytesForCurrentThread() - before);
    }
}
