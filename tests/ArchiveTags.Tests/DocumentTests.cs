using System.Text.Json;
using Amazon.S3.Model;
using OnPut.ArchiveTags.Tests.Support;

namespace OnPut.ArchiveTags.Tests;

public sealed class DocumentTests(LocalS3 local)
{
    const int Large = 1 << 20;

    [Fact]
    public async Task Rules_may_ask_for_what_the_document_knows()
    {
        var stage = await local.StageAsync();
        await stage.RulesAsync(
            """{"name":"film","when":{"type":"video/*"},"tier":"glacier-ir","after":60,"expect":3650}""",
            """{"name":"old","when":{"takenDaysAgo":{"min":365}},"tier":"glacier-ir","after":90,"expect":3650}""");
        await stage.PutAsync("film.bin", Large);
        await stage.PutAsync("photo.jpg", Large);
        await WriteAsync(stage, "film.bin", """{"type":"video/mp4","kind":"video"}""");
        await WriteAsync(stage, "photo.jpg", """{"type":"image/jpeg","kind":"image","taken":{"at":"2019-05-01T12:00:00","isLocal":true}}""");

        await stage.TellCreatedAsync("film.bin", "photo.jpg");

        Assert.Equal(["onput:archive=glacier-ir-60"], await stage.TagsAsync("film.bin"));
        Assert.Equal(["onput:archive=glacier-ir-90"], await stage.TagsAsync("photo.jpg"));
    }

    [Fact]
    public async Task The_decision_and_its_reason_are_in_the_document_once()
    {
        var stage = await local.StageAsync();
        await stage.RulesAsync("""{"name":"raw","tier":"glacier-ir","after":60,"expect":3650}""");
        await stage.PutAsync("ü.dng", Large);
        await WriteAsync(stage, "ü.dng", """{"type":"image/x-adobe-dng","kind":"image","description":{"title":"Übermut & \"Höhe\""}}""");

        await stage.TellCreatedAsync("ü.dng");
        await stage.TellCreatedAsync("ü.dng");

        var document = await stage.DocumentAsync("ü.dng");
        var note = document.GetProperty("archive");
        Assert.Equal(("archive", "glacier-ir-60", "raw"), (note.GetProperty("decision").GetString(), note.GetProperty("tag").GetString(), note.GetProperty("rule").GetString()));
        Assert.Contains("raw", note.GetProperty("why").GetString(), StringComparison.Ordinal);
        Assert.True(note.GetProperty("savesUsd").GetDecimal() > 0);
        Assert.Equal("Übermut & \"Höhe\"", document.GetProperty("content").GetProperty("description").GetProperty("title").GetString());
        // The test's own writing, and the one of the function.
        Assert.Equal(2, stage.S3.Requests.Count(request => request.StartsWith("PUT documents/", StringComparison.Ordinal)));
    }

    [Fact]
    public async Task A_document_of_another_write_tells_nothing_and_is_left_alone()
    {
        var stage = await local.StageAsync();
        await stage.RulesAsync("""{"name":"film","when":{"type":"video/*"},"tier":"glacier-ir","after":60,"expect":3650}""");
        await stage.PutAsync("a", Large);
        await WriteAsync(stage, "a", """{"type":"video/mp4","kind":"video"}""");
        await stage.PutAsync("a", Large * 2);

        await stage.TellCreatedAsync("a");

        Assert.Empty(await stage.TagsAsync("a"));
        Assert.False((await stage.DocumentAsync("a")).TryGetProperty("archive", out _));
    }

    [Fact]
    public async Task A_document_that_is_written_anew_under_way_gets_the_decision_too()
    {
        var stage = await local.StageAsync();
        await stage.RulesAsync("""{"name":"raw","tier":"glacier-ir","after":60,"expect":3650}""");
        await stage.PutAsync("a", Large);
        await WriteAsync(stage, "a", """{"type":"image/jpeg","kind":"image"}""");
        var done = false;
        stage.S3.Gate = async request =>
        {
            if (done || request != "TAG a") return;
            done = true;
            await WriteAsync(stage, "a", """{"type":"image/png","kind":"image"}""");
        };

        await stage.TellCreatedAsync("a");

        var document = await stage.DocumentAsync("a");
        Assert.Equal("image/png", document.GetProperty("content").GetProperty("type").GetString());
        Assert.Equal("glacier-ir-60", document.GetProperty("archive").GetProperty("tag").GetString());
    }

    [Fact]
    public async Task A_document_that_is_no_document_is_left_alone()
    {
        var stage = await local.StageAsync();
        await stage.RulesAsync("""{"name":"raw","tier":"glacier-ir","after":60,"expect":3650}""");
        await stage.PutAsync("a", Large);
        await stage.S3.PutObjectAsync(new() { BucketName = stage.Derived, Key = $"documents/{stage.Bucket}/a.json", ContentBody = "[1, 2" });

        Assert.Equal("response", (await stage.TellCreatedAsync("a")).Kind);

        Assert.Equal(["onput:archive=glacier-ir-60"], await stage.TagsAsync("a"));
    }

    /// <summary>As MetadataIndex writes it.</summary>
    static async Task WriteAsync(ArchiveStage stage, string key, string content)
    {
        var head = await stage.S3.GetObjectMetadataAsync(new GetObjectMetadataRequest { BucketName = stage.Bucket, Key = key });
        var json = $$"""
            {"version":1,"source":{"bucket":"{{stage.Bucket}}","key":{{JsonSerializer.Serialize(key)}},"eTag":{{JsonSerializer.Serialize(head.ETag)}},"size":1,"sequenceNumber":"0","versionId":"{{head.VersionId}}"},
             "options":"o","state":"s","object":{"storageClass":"STANDARD"},"content":{{content}}}
            """;
        await stage.S3.PutObjectAsync(new() { BucketName = stage.Derived, Key = $"documents/{stage.Bucket}/{key}.json", ContentBody = json });
    }
}
