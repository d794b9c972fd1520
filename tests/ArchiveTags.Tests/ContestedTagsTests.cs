using System.Text.Json;
using FsCheck;
using FsCheck.Fluent;
using FsCheck.Xunit;
using OnPut.ArchiveTags.Tests.Support;

namespace OnPut.ArchiveTags.Tests;

/// <summary>Somebody else is at the object at the same moment.</summary>
public sealed class ContestedTagsTests(LocalS3 local)
{
    const string Everything = """{"name":"all","tier":"glacier-ir","after":30,"expect":3650}""";
    const int Large = 1 << 20;

    [Fact]
    public async Task Tags_that_people_write_right_after_ours_are_kept_and_ours_is_put_beside_them()
    {
        var stage = await StageAsync(isVersioned: true);
        Once(stage, "TAG a answered", () => stage.TagAsync("a", ("own", "2"), ("new", "1")));

        await stage.TellCreatedAsync("a");

        Assert.Equal(["new=1", "onput:archive=glacier-ir-30", "own=2"], await stage.TagsAsync("a"));
    }

    [Fact]
    public async Task Whoever_writes_the_tags_again_and_again_has_the_last_word_and_the_event_comes_back()
    {
        var stage = await StageAsync(isVersioned: true);
        var writes = 0;
        stage.S3.Gate = async request =>
        {
            if (request != "TAG a answered") return;
            using var people = local.NewClient();
            await people.PutObjectTaggingAsync(new() { BucketName = stage.Bucket, Key = "a", Tagging = new() { TagSet = [new() { Key = "own", Value = $"{++writes}" }] } });
        };

        var (kind, answer) = await stage.TellAsync("ObjectCreated:Put", ("a", null));

        Assert.Equal("error", kind);
        Assert.Contains("were changed each time", answer, StringComparison.Ordinal);
        Assert.Equal(["own=2"], await stage.TagsAsync("a"));
    }

    [Theory]
    [InlineData(true)]
    [InlineData(false)]
    public async Task An_object_that_is_replaced_under_way_keeps_its_own_tags(bool isVersioned)
    {
        var stage = await StageAsync(isVersioned);
        Once(stage, "HEAD a answered", () => stage.PutAsync("a", Large * 2, ("fresh", "1")));

        await stage.TellCreatedAsync("a");

        Assert.Equal(["fresh=1", "onput:archive=glacier-ir-30"], await stage.TagsAsync("a"));
    }

    [Fact]
    public async Task An_object_that_goes_under_way_is_gone()
    {
        var stage = await StageAsync(isVersioned: false);
        Once(stage, "TAG a", () => stage.S3.DeleteObjectAsync(stage.Bucket, "a"));

        var (kind, _) = await stage.TellCreatedAsync("a");

        Assert.Equal("response", kind);
        Assert.StartsWith("gone", stage.Log[^1].GetProperty("reason").GetString(), StringComparison.Ordinal);
    }

    /// <summary>Whatever people do between two requests of ours, and wherever we crash: told again, ours stands beside all of theirs.</summary>
    [Property(MaxTest = 60)]
    public Property Nothing_of_theirs_is_lost_and_ours_is_there_in_the_end(NonNegativeInt person, NonNegativeInt crash, bool isVersioned)
    {
        var run = PlayAsync(person.Get % 12, crash.Get % 14, isVersioned).GetAwaiter().GetResult();
        return run.ToProperty();
    }

    async Task<bool> PlayAsync(int person, int crash, bool isVersioned)
    {
        var stage = await local.StageAsync(isVersioned, test: $"{nameof(PlayAsync)} {person} {crash} {isVersioned} {Guid.NewGuid()}");
        await stage.RulesAsync(Everything);
        await stage.PutAsync("a", Large, ("own", "1"));
        var step = 0;
        stage.S3.Gate = async request =>
        {
            var now = step++;
            // The one place where S3 lets nobody be safe: between the last look at the tags and the write that replaces them all.
            if (now == person && request is not ("TAGS a answered" or "TAG a"))
            {
                using var people = local.NewClient();
                await people.PutObjectTaggingAsync(new()
                {
                    BucketName = stage.Bucket,
                    Key = "a",
                    Tagging = new() { TagSet = [new() { Key = "own", Value = "2" }, new() { Key = "new", Value = "1" }] },
                });
            }
            if (now == crash)
                throw new InvalidOperationException("crashed");
        };
        await stage.TellCreatedAsync("a");
        var hasPerson = step > person;
        stage.S3.Gate = _ => Task.CompletedTask;
        // Theirs was an event as well, and what crashed comes back.
        await stage.TellAsync("ObjectTagging:Put", ("a", null));

        var tags = await stage.TagsAsync("a");
        return tags.Contains("onput:archive=glacier-ir-30") && (tags.Contains("own=1") && !tags.Contains("new=1") || tags.Contains("own=2") && tags.Contains("new=1"))
            && (hasPerson || tags.Contains("own=1"));
    }

    async Task<ArchiveStage> StageAsync(bool isVersioned, [System.Runtime.CompilerServices.CallerMemberName] string test = "")
    {
        var stage = await local.StageAsync(isVersioned, test: $"{test} {isVersioned}");
        await stage.RulesAsync(Everything);
        await stage.PutAsync("a", Large, ("own", "1"));
        return stage;
    }

    static void Once(ArchiveStage stage, string moment, Func<Task> act)
    {
        var done = false;
        stage.S3.Gate = async request =>
        {
            if (done || request != moment) return;
            done = true;
            await act();
        };
    }
}
