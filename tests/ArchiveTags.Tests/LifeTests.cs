using System.Text.Json;
using OnPut.ArchiveTags.Tests.Support;

namespace OnPut.ArchiveTags.Tests;

public sealed class LifeTests(LocalS3 local)
{
    [Theory]
    [InlineData("LifecycleTransition")]
    [InlineData("ObjectRestore:Post")]
    [InlineData("ObjectRestore:Completed")]
    [InlineData("ObjectRestore:Delete")]
    public async Task What_happens_to_an_object_is_told_with_where_it_is_now(string eventName)
    {
        var stage = await local.StageAsync(test: eventName);
        await stage.RulesAsync();
        await stage.S3.PutObjectAsync(new() { BucketName = stage.Bucket, Key = "a", ContentBody = "x", StorageClass = "GLACIER" });

        await stage.TellAsync(eventName, ("a", null));

        var detail = Assert.Single(stage.Log, line => line.GetProperty("outcome").GetString() == "Done").GetProperty("detail");
        Assert.Equal((eventName, "GLACIER"), (detail.GetProperty("event").GetString(), detail.GetProperty("storageClass").GetString()));
        Assert.Equal("2026-01-02T03:04:05+00:00", detail.GetProperty("at").GetString());
    }

    [Fact]
    public async Task What_expired_is_told_though_it_is_gone()
    {
        var stage = await local.StageAsync();

        await stage.TellAsync("LifecycleExpiration:Delete", ("a", "v1"));

        var detail = Assert.Single(stage.Log, line => line.GetProperty("outcome").GetString() == "Done").GetProperty("detail");
        Assert.Equal("v1", detail.GetProperty("versionId").GetString());
        Assert.False(detail.TryGetProperty("storageClass", out _));
    }
}
