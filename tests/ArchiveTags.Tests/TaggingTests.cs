using System.Text.Json;
using Amazon.S3;
using Amazon.S3.Model;
using OnPut.ArchiveTags.Tests.Support;

namespace OnPut.ArchiveTags.Tests;

public sealed class TaggingTests(LocalS3 local)
{
    const string Everything = """{"name":"all","tier":"glacier-ir","after":30,"expect":3650}""";
    const int Large = 4 << 20;

    [Fact]
    public async Task An_object_gets_the_tag_of_the_first_rule_that_matches_beside_its_own_tags()
    {
        var stage = await local.StageAsync();
        await stage.RulesAsync("""{"name":"raw","when":{"key":"raw/**"},"tier":"deep-archive","after":90,"expect":3650}""", Everything);
        await stage.PutAsync("raw/summer holiday+1 ü.dng", Large, ("project", "alps"), ("price", "3/4 = 1:1"));

        await stage.TellCreatedAsync("raw/summer holiday+1 ü.dng");

        Assert.Equal(["onput:archive=deep-archive-90", "price=3/4 = 1:1", "project=alps"], await stage.TagsAsync("raw/summer holiday+1 ü.dng"));
        var line = Assert.Single(stage.Log);
        Assert.Equal(("Done", "Tagged"), (Text(line, "outcome"), Text(line, "effect")));
        Assert.Contains("raw", Text(line, "reason"), StringComparison.Ordinal);
    }

    [Fact]
    public async Task A_duplicate_writes_nothing()
    {
        var stage = await local.StageAsync();
        await stage.RulesAsync(Everything);
        await stage.PutAsync("a", Large);
        await stage.TellCreatedAsync("a");
        stage.S3.Requests.Clear();

        await stage.TellCreatedAsync("a");

        Assert.DoesNotContain(stage.S3.Requests, request => request.StartsWith("TAG ", StringComparison.Ordinal) || request.StartsWith("PUT", StringComparison.Ordinal));
        Assert.Equal(("Done", "Unchanged"), (Text(stage.Log[^1], "outcome"), Text(stage.Log[^1], "effect")));
    }

    [Fact]
    public async Task What_no_rule_takes_or_a_rule_keeps_is_skipped_and_untouched()
    {
        var stage = await local.StageAsync();
        await stage.RulesAsync("""{"name":"kept","when":{"key":"k"},"tier":"keep"}""");
        await stage.PutAsync("k", Large, ("own", "1"));
        await stage.PutAsync("other", Large);

        await stage.TellCreatedAsync("k", "other");

        Assert.Equal(["own=1"], await stage.TagsAsync("k"));
        Assert.Empty(await stage.TagsAsync("other"));
        Assert.All(stage.Log, line => Assert.Equal("Skipped", Text(line, "outcome")));
    }

    [Fact]
    public async Task What_loses_money_is_skipped_with_the_sums()
    {
        var stage = await local.StageAsync();
        await stage.RulesAsync("""{"name":"deep","tier":"deep-archive","after":30}""");
        await stage.PutAsync("small", 100_000);

        await stage.TellCreatedAsync("small");

        Assert.Empty(await stage.TagsAsync("small"));
        Assert.Equal("Skipped", Text(stage.Log[0], "outcome"));
        Assert.Contains("$", Text(stage.Log[0], "reason"), StringComparison.Ordinal);
        Assert.True(stage.Log[0].GetProperty("detail").GetProperty("archive").GetProperty("savesUsd").GetDecimal() < 0);
    }

    [Fact]
    public async Task Another_decision_replaces_the_tag_and_no_decision_takes_it_back()
    {
        var stage = await local.StageAsync();
        await stage.RulesAsync(Everything);
        await stage.PutAsync("a", Large, ("own", "1"));
        await stage.TellCreatedAsync("a");

        await stage.RulesAsync("""{"name":"deep","tier":"deep-archive","after":180,"expect":3650}""");
        await stage.TellCreatedAsync("a");
        Assert.Equal(["onput:archive=deep-archive-180", "own=1"], await stage.TagsAsync("a"));

        await stage.RulesAsync();
        await stage.TellCreatedAsync("a");
        Assert.Equal(["own=1"], await stage.TagsAsync("a"));
    }

    [Fact]
    public async Task What_is_on_hold_is_not_archived_and_what_was_to_be_no_longer_is()
    {
        var stage = await local.StageAsync();
        await stage.RulesAsync(Everything);
        await stage.PutAsync("a", Large, ("onput:hold", "until the trial ends"));
        await stage.PutAsync("b", Large, ("own", "1"));
        await stage.TellCreatedAsync("a", "b");
        await stage.TagAsync("b", ("own", "1"), ("onput:archive", "glacier-ir-30"), ("onput:hold", ""));

        await stage.TellAsync("ObjectTagging:Put", ("b", null));

        Assert.Equal(["onput:hold=until the trial ends"], await stage.TagsAsync("a"));
        Assert.Equal(["onput:hold=", "own=1"], await stage.TagsAsync("b"));
        Assert.Contains(stage.Log, line => Text(line, "key") == "a" && Text(line, "reason").StartsWith("on hold", StringComparison.Ordinal));
    }

    [Fact]
    public async Task An_object_under_a_legal_hold_is_left_alone()
    {
        var stage = await local.StageAsync();
        var locked = stage.Bucket + "-locked";
        await stage.S3.PutBucketAsync(new PutBucketRequest { BucketName = locked, ObjectLockEnabledForBucket = true });
        var held = stage.With(locked);
        await held.RulesAsync(Everything);
        await held.S3.PutObjectAsync(new()
        {
            BucketName = locked,
            Key = "evidence",
            InputStream = new MemoryStream(new byte[Large]),
            ObjectLockLegalHoldStatus = ObjectLockLegalHoldStatus.On,
        });

        await held.TellCreatedAsync("evidence");

        Assert.Empty(await held.TagsAsync("evidence"));
        Assert.Contains("legal hold", Text(held.Log[0], "reason"), StringComparison.Ordinal);
    }

    [Fact]
    public async Task An_object_without_room_for_another_tag_is_rejected_with_all_ten_in_place()
    {
        var stage = await local.StageAsync();
        await stage.RulesAsync(Everything);
        var ten = Enumerable.Range(0, 10).Select(number => ($"tag{number}", "x")).ToArray();
        await stage.PutAsync("full", Large, ten);
        await stage.PutAsync("nine", Large, ten[..9]);

        await stage.TellCreatedAsync("full", "nine");
        await stage.TellCreatedAsync("nine");

        Assert.Equal(ten.Select(tag => $"{tag.Item1}=x"), await stage.TagsAsync("full"));
        Assert.Equal(10, (await stage.TagsAsync("nine")).Count());
        var rejected = Assert.Single(stage.Log, line => Text(line, "outcome") == "Rejected");
        Assert.Equal(("full", "no-room"), (Text(rejected, "key"), Text(rejected, "cause")));
        Assert.Contains("as many as S3 allows", Text(rejected, "reason"), StringComparison.Ordinal);
    }

    [Fact]
    public async Task Folder_markers_empty_objects_and_what_functions_wrote_are_left_alone()
    {
        var stage = await local.StageAsync();
        await stage.RulesAsync(Everything);
        await stage.PutAsync("folder/", 0);
        await stage.PutAsync("empty", 0);
        await stage.S3.PutObjectAsync(new() { BucketName = stage.Bucket, Key = "own", ContentBody = "x", Metadata = { ["onput-derived"] = "Thumbnails" } });

        await stage.TellCreatedAsync("folder/", "empty", "own", "never-there");

        Assert.All(stage.Log, line => Assert.Equal("Skipped", Text(line, "outcome")));
        foreach (var key in new[] { "folder/", "empty", "own" })
            Assert.Empty(await stage.TagsAsync(key));
    }

    [Fact]
    public async Task What_is_archived_already_keeps_the_tag_that_brought_it_there()
    {
        var stage = await local.StageAsync();
        await stage.RulesAsync(Everything);
        await stage.S3.PutObjectAsync(new()
        {
            BucketName = stage.Bucket,
            Key = "a",
            InputStream = new MemoryStream(new byte[Large]),
            StorageClass = "DEEP_ARCHIVE",
            TagSet = [new() { Key = "onput:archive", Value = "deep-archive-30" }],
        });

        await stage.TellCreatedAsync("a");

        Assert.Equal(["onput:archive=deep-archive-30"], await stage.TagsAsync("a"));
        Assert.Equal("already-there", stage.Log[0].GetProperty("detail").GetProperty("archive").GetProperty("decision").GetString());
    }

    [Fact]
    public async Task Rules_may_ask_for_tags_metadata_and_the_declared_type()
    {
        var stage = await local.StageAsync();
        await stage.RulesAsync(
            """{"name":"t","when":{"tags":{"class":"evi*"}},"tier":"glacier-ir","after":60,"expect":3650}""",
            """{"name":"m","when":{"metadata":{"origin":"scanner-*"}},"tier":"glacier-ir","after":90,"expect":3650}""",
            """{"name":"d","when":{"type":"video/*"},"tier":"glacier-ir","after":180,"expect":3650}""");
        await stage.PutAsync("t", Large, ("class", "evidence"));
        await stage.S3.PutObjectAsync(new() { BucketName = stage.Bucket, Key = "m", InputStream = new MemoryStream(new byte[Large]), Metadata = { ["origin"] = "scanner-7" } });
        await stage.S3.PutObjectAsync(new() { BucketName = stage.Bucket, Key = "d", InputStream = new MemoryStream(new byte[Large]), ContentType = "video/mp4" });

        await stage.TellCreatedAsync("t", "m", "d");

        Assert.Contains("onput:archive=glacier-ir-60", await stage.TagsAsync("t"));
        Assert.Equal(["onput:archive=glacier-ir-90"], await stage.TagsAsync("m"));
        Assert.Equal(["onput:archive=glacier-ir-180"], await stage.TagsAsync("d"));
    }

    static string Text(JsonElement line, string name) => line.TryGetProperty(name, out var value) ? value.GetString()! : "";
}
