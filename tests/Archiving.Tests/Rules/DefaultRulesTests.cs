using OnPut.Archiving.Rules;
using static OnPut.Archiving.Tests.Rules.RulesText;

namespace OnPut.Archiving.Tests.Rules;

public sealed class DefaultRulesTests
{
    [Theory]
    [InlineData("IMG_0001.CR2", null, "camera-raw")]
    [InlineData("photos/2024/a.nef", "image/jpeg", "camera-raw")]
    [InlineData("backups/db/today", null, "backups")]
    [InlineData("db/backup/today", null, "backups")]
    [InlineData("dumps/orders.sql.gz", null, "backups")]
    [InlineData("AWSLogs/123/elb", null, "logs")]
    [InlineData("app/logs/2024/x.txt", "text/plain", "logs")]
    [InlineData("server.log.gz", null, "logs")]
    [InlineData("send/project.tar.gz", null, "packed")]
    [InlineData("holiday", "video/mp4", "video")]
    [InlineData("report.pdf", "application/pdf", "everything-else")]
    [InlineData("data/part-0.parquet", null, "everything-else")]
    [InlineData("blogs/post.html", "text/html", "everything-else")]
    [InlineData("photo.jpg", "image/jpeg", "everything-else")]
    public void Files_fall_under_the_rule_for_their_kind(string key, string? type, string rule) =>
        Assert.Equal(rule, ArchiveRules.Default.NameOfMatch(Candidate(key, 20_000_000) with { DeclaredType = type }));

    [Theory]
    [InlineData(364, "everything-else")]
    [InlineData(365, "old-photos")]
    public void Photos_move_a_year_after_they_were_taken(int days, string rule) => Assert.Equal(
        rule,
        ArchiveRules.Default.NameOfMatch(Candidate("a.jpg", 5_000_000) with { DeclaredType = "image/jpeg", TakenAt = Now.AddDays(-days) }));

    [Theory]
    [InlineData("keep", false, "keep-as-tagged")]
    [InlineData("keep", true, "keep-versions-as-tagged")]
    [InlineData("deep", false, "deep-as-tagged")]
    [InlineData("deep", true, "old-versions")]
    [InlineData("other", false, "camera-raw")]
    public void The_uploader_has_the_first_word(string tag, bool isNoncurrent, string rule) => Assert.Equal(
        rule,
        ArchiveRules.Default.NameOfMatch(Candidate("a.cr2", 20_000_000) with
        {
            IsNoncurrent = isNoncurrent,
            Tags = new Dictionary<string, string> { ["archive"] = tag },
        }));

    [Fact]
    public void Small_objects_stay_whatever_they_are()
    {
        Assert.Equal("small", ArchiveRules.Default.NameOfMatch(Candidate("a.cr2", 131_071)));
        Assert.Equal("camera-raw", ArchiveRules.Default.NameOfMatch(Candidate("a.cr2", 131_072)));
        Assert.Null(ArchiveRules.Default.NameOfMatch(Candidate("a.cr2", 131_071) with { IsNoncurrent = true }));
    }

    [Fact]
    public void Nothing_moves_before_day_30_and_nothing_takes_hours_to_read_unless_a_tag_asks_for_it() =>
        Assert.All(ArchiveRules.Default.Rules.Where(rule => rule.Tier != ArchiveTier.Keep), rule =>
        {
            Assert.True(rule.AfterDays >= 30, rule.Name);
            Assert.True(rule.Tier is ArchiveTier.Ia or ArchiveTier.GlacierIr || rule.Conditions.Tags is not null, rule.Name);
        });

    [Fact]
    public void What_a_listing_tells_is_enough_for_all_but_types_tags_and_dates() =>
        Assert.Equal(ObjectAspects.All & ~ObjectAspects.UserMetadata, ArchiveRules.Default.Needs);
}
