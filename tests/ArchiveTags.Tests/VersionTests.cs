using Amazon.S3;
using OnPut.ArchiveTags.Tests.Support;

namespace OnPut.ArchiveTags.Tests;

public sealed class VersionTests(LocalS3 local)
{
    const string Current = """{"name":"current","tier":"glacier-ir","after":90,"expect":3650}""";
    const string Old = """{"name":"old","when":{"noncurrent":true},"tier":"deep-archive","after":30,"expect":3650}""";
    const int Large = 1 << 20;

    [Fact]
    public async Task An_upload_over_another_tags_the_new_version_and_decides_anew_about_the_old_one()
    {
        var stage = await local.StageAsync();
        await stage.RulesAsync(Old, Current);
        var first = await stage.PutAsync("a", Large, ("own", "1"));
        await stage.TellAsync("ObjectCreated:Put", ("a", first));
        Assert.Equal(["onput:archive=glacier-ir-90", "own=1"], await stage.TagsAsync("a"));
        var second = await stage.PutAsync("a", Large * 2);

        await stage.TellAsync("ObjectCreated:Put", ("a", second));

        Assert.Equal(["onput:archive=glacier-ir-90"], await stage.TagsAsync("a", second));
        Assert.Equal(["onput:archive=deep-archive-30", "own=1"], await stage.TagsAsync("a", first));
    }

    [Fact]
    public async Task A_delete_marker_decides_anew_about_the_version_that_it_hides()
    {
        var stage = await local.StageAsync();
        await stage.RulesAsync(Old, Current);
        var version = await stage.PutAsync("a", Large);
        await stage.TellAsync("ObjectCreated:Put", ("a", version));
        var marker = (await stage.S3.DeleteObjectAsync(stage.Bucket, "a")).VersionId;

        await stage.TellAsync("ObjectRemoved:DeleteMarkerCreated", ("a", marker));

        Assert.Equal(["onput:archive=deep-archive-30"], await stage.TagsAsync("a", version));
    }

    [Fact]
    public async Task A_version_that_is_current_again_is_decided_about_as_such()
    {
        var stage = await local.StageAsync();
        await stage.RulesAsync(Old, Current);
        var version = await stage.PutAsync("a", Large);
        var marker = (await stage.S3.DeleteObjectAsync(stage.Bucket, "a")).VersionId;
        await stage.TellAsync("ObjectRemoved:DeleteMarkerCreated", ("a", marker));
        await stage.S3.DeleteObjectAsync(stage.Bucket, "a", marker);

        await stage.TellAsync("ObjectRemoved:Delete", ("a", marker));

        Assert.Equal(["onput:archive=glacier-ir-90"], await stage.TagsAsync("a", version));
    }

    [Fact]
    public async Task Events_in_any_order_and_twice_end_alike()
    {
        var stage = await local.StageAsync();
        await stage.RulesAsync(Old, Current);
        var versions = new List<string>();
        for (var i = 1; i <= 3; i++)
            versions.Add((await stage.PutAsync("a", Large * i))!);

        foreach (var i in new[] { 2, 0, 2, 1, 0 })
            await stage.TellAsync("ObjectCreated:Put", ("a", versions[i]));

        Assert.Equal(["onput:archive=deep-archive-30"], await stage.TagsAsync("a", versions[0]));
        Assert.Equal(["onput:archive=deep-archive-30"], await stage.TagsAsync("a", versions[1]));
        Assert.Equal(["onput:archive=glacier-ir-90"], await stage.TagsAsync("a", versions[2]));
    }

    [Fact]
    public async Task A_key_that_begins_with_another_has_versions_of_its_own()
    {
        var stage = await local.StageAsync();
        await stage.RulesAsync(Old);
        var neighbour = await stage.PutAsync("a.txt", Large);
        var version = await stage.PutAsync("a", Large);

        await stage.TellAsync("ObjectCreated:Put", ("a", version));

        Assert.Empty(await stage.TagsAsync("a.txt", neighbour));
    }

    [Fact]
    public async Task Where_no_rule_speaks_of_old_versions_they_stay_as_they_are_and_nobody_looks_for_them()
    {
        var stage = await local.StageAsync();
        await stage.RulesAsync(Current);
        var first = await stage.PutAsync("a", Large);
        await stage.TellAsync("ObjectCreated:Put", ("a", first));
        var second = await stage.PutAsync("a", Large);

        await stage.TellAsync("ObjectCreated:Put", ("a", second));

        Assert.Equal(["onput:archive=glacier-ir-90"], await stage.TagsAsync("a", first));
        Assert.DoesNotContain(stage.S3.Requests, request => request.StartsWith("VERSIONS", StringComparison.Ordinal));
    }

    [Fact]
    public async Task The_tags_that_people_put_on_an_old_version_are_kept()
    {
        var stage = await local.StageAsync();
        await stage.RulesAsync(Old);
        var first = await stage.PutAsync("a", Large);
        await stage.PutAsync("a", Large);
        await stage.S3.PutObjectTaggingAsync(new() { BucketName = stage.Bucket, Key = "a", VersionId = first, Tagging = new() { TagSet = [new() { Key = "own", Value = "1" }] } });

        await stage.TellAsync("ObjectTagging:Put", ("a", first));

        Assert.Equal(["onput:archive=deep-archive-30", "own=1"], await stage.TagsAsync("a", first));
    }
}
