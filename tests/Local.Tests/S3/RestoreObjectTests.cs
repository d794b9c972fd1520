using System.Net;
using Amazon.S3;
using Amazon.S3.Model;

namespace OnPut.Local.Tests.S3;

public sealed class RestoreObjectTests
{
    [Theory]
    [InlineData("GLACIER", "Expedited", 5.0 / 60)]
    [InlineData("GLACIER", "Standard", 5)]
    [InlineData("GLACIER", "Bulk", 12)]
    [InlineData("GLACIER", null, 5)]
    [InlineData("DEEP_ARCHIVE", "Standard", 12)]
    [InlineData("DEEP_ARCHIVE", "Bulk", 48)]
    public async Task Bytes_are_back_after_the_tiers_time(string storageClass, string? tier, double hours)
    {
        await using var stage = await ArchivedAsync(storageClass);
        Assert.Equal(HttpStatusCode.Accepted, (await RestoreAsync(stage, days: 3, tier)).HttpStatusCode);
        await stage.MoveAsync((hours - 0.01) / 24);
        Assert.True((await HeadAsync(stage)).RestoreInProgress);
        await Refusal.ExpectAsync(403, "InvalidObjectState", () => stage.S3.TextAsync(AgingStage.Bucket, "key"));

        Assert.Equal(1, (await stage.MoveAsync(0.02 / 24)).Done.RestoresCompleted);
        Assert.Equal("text", await stage.S3.TextAsync(AgingStage.Bucket, "key"));
        var restored = await HeadAsync(stage);
        Assert.False(restored.RestoreInProgress);
        Assert.Equal(storageClass, restored.StorageClass);
        var ready = AgingStage.FirstMidnight.AddHours(12 + hours);
        Assert.Equal(ready.Date.AddDays(ready.TimeOfDay == TimeSpan.Zero ? 3 : 4), restored.RestoreExpiration!.Value.ToUniversalTime());
    }

    [Fact]
    public async Task A_copy_ends_and_the_object_stays_archived()
    {
        await using var stage = await ArchivedAsync("GLACIER");
        await RestoreAsync(stage, days: 2);
        await stage.MoveAsync(1);
        await stage.S3.CopyObjectAsync(AgingStage.Bucket, "key", AgingStage.Bucket, "copy");
        var moved = await stage.MoveAsync(10);

        Assert.Equal(1, moved.Done.RestoresEnded);
        Assert.Null((await HeadAsync(stage)).RestoreExpiration);
        await Refusal.ExpectAsync(403, "InvalidObjectState", () => stage.S3.TextAsync(AgingStage.Bucket, "key"));
        Assert.Equal("text", await stage.S3.TextAsync(AgingStage.Bucket, "copy"));
        Assert.Equal(["0 ObjectRestore:Post key", "0 ObjectRestore:Completed key", "3 ObjectRestore:Delete key"], stage.Events());
    }

    [Fact]
    public async Task The_events_tell_until_when_the_copy_stays()
    {
        await using var stage = await ArchivedAsync("GLACIER");
        await RestoreAsync(stage, days: 2);
        await stage.MoveAsync(10);

        var records = stage.Records();
        Assert.Equal(["2.1", "2.1", "2.3"], records.Select(record => record.GetProperty("eventVersion").GetString()));
        var restored = Assert.Single(records, record => record.TryGetProperty("glacierEventData", out _));
        var data = restored.GetProperty("glacierEventData").GetProperty("restoreEventData");
        Assert.Equal("ObjectRestore:Completed", restored.GetProperty("eventName").GetString());
        Assert.Equal("2026-01-10T17:00:00.000Z", restored.GetProperty("eventTime").GetString());
        Assert.Equal("2026-01-13T00:00:00.000Z", data.GetProperty("lifecycleRestorationExpiryTime").GetString());
        Assert.Equal("GLACIER", data.GetProperty("lifecycleRestoreStorageClass").GetString());
    }

    [Fact]
    public async Task Asked_for_again_a_copy_stays_longer_and_nothing_is_restored_twice_at_once()
    {
        await using var stage = await ArchivedAsync("GLACIER");
        await RestoreAsync(stage, days: 1);
        await Refusal.ExpectAsync(409, "RestoreAlreadyInProgress", () => RestoreAsync(stage, days: 1));
        await stage.MoveAsync(1);
        Assert.Equal(HttpStatusCode.OK, (await RestoreAsync(stage, days: 20)).HttpStatusCode);

        Assert.Equal(AgingStage.FirstMidnight.AddDays(22).UtcDateTime, (await HeadAsync(stage)).RestoreExpiration!.Value.ToUniversalTime());
        await stage.MoveAsync(15);
        Assert.Equal("text", await stage.S3.TextAsync(AgingStage.Bucket, "key"));
        Assert.Equal(2, stage.Events().Count);
    }

    [Fact]
    public async Task What_cannot_be_restored_like_that_is_refused()
    {
        await using var stage = await ArchivedAsync("DEEP_ARCHIVE");
        await stage.S3.PutAsync(AgingStage.Bucket, "warm");
        await Refusal.ExpectAsync(400, "InvalidArgument", () => RestoreAsync(stage, days: 1, "Expedited"));
        await Refusal.ExpectAsync(400, "InvalidArgument", () => RestoreAsync(stage, days: 0));
        await Refusal.ExpectAsync(400, "MalformedXML", () => RestoreAsync(stage, days: 1, "Soon"));
        await Refusal.ExpectAsync(403, "InvalidObjectState", () => RestoreAsync(stage, days: 1, key: "warm"));
        await Refusal.ExpectAsync(404, "NoSuchKey", () => RestoreAsync(stage, days: 1, key: "none"));
        Assert.Empty(stage.Events());
    }

    [Fact]
    public async Task A_version_is_restored_by_its_id_and_forgotten_with_it()
    {
        await using var stage = await AgingStage.StartAsync(isVersioned: true);
        var old = await PutArchivedAsync(stage, "GLACIER");
        await PutArchivedAsync(stage, "GLACIER");
        await stage.S3.RestoreObjectAsync(new() { BucketName = AgingStage.Bucket, Key = "key", VersionId = old, Days = 5 });
        await stage.MoveAsync(1);
        Assert.Equal("text", await stage.S3.TextAsync(AgingStage.Bucket, "key", old));
        await Refusal.ExpectAsync(403, "InvalidObjectState", () => stage.S3.TextAsync(AgingStage.Bucket, "key"));

        await stage.S3.DeleteObjectAsync(AgingStage.Bucket, "key", old);
        Assert.Equal(0, (await stage.MoveAsync(30)).Done.RestoresEnded);
    }

    [Fact]
    public async Task A_restore_goes_on_after_a_restart()
    {
        await using var stage = await ArchivedAsync("GLACIER");
        await RestoreAsync(stage, days: 5);
        await stage.RestartAsync(after: TimeSpan.FromHours(6));
        stage.Host.Service.Start();

        await S3Host.UntilAsync(() => stage.Events().Count == 2);
        Assert.Equal("text", await stage.S3.TextAsync(AgingStage.Bucket, "key"));
    }

    [Fact]
    public async Task Listings_tell_of_restores_where_they_are_asked_to()
    {
        await using var stage = await ArchivedAsync("GLACIER");
        await RestoreAsync(stage, days: 2);
        Assert.Null((await ListAsync(stage)).Single().RestoreStatus);
        Assert.True((await ListAsync(stage, "RestoreStatus")).Single().RestoreStatus.IsRestoreInProgress);
        await stage.MoveAsync(1);

        var restored = (await ListAsync(stage, "RestoreStatus")).Single().RestoreStatus;
        Assert.False(restored.IsRestoreInProgress);
        Assert.Equal(AgingStage.FirstMidnight.AddDays(3).UtcDateTime, restored.RestoreExpiryDate!.Value.ToUniversalTime());
    }

    static async Task<List<S3Object>> ListAsync(AgingStage stage, params string[] attributes) =>
        (await stage.S3.ListObjectsV2Async(new() { BucketName = AgingStage.Bucket, OptionalObjectAttributes = [.. attributes] })).S3Objects;

    static async Task<AgingStage> ArchivedAsync(string storageClass)
    {
        var stage = await AgingStage.StartAsync();
        await PutArchivedAsync(stage, storageClass);
        return stage;
    }

    static async Task<string> PutArchivedAsync(AgingStage stage, string storageClass) =>
        (await stage.S3.PutAsync(AgingStage.Bucket, "key", configure: request => request.StorageClass = storageClass)).VersionId;

    static Task<RestoreObjectResponse> RestoreAsync(AgingStage stage, int days, string? tier = null, string key = "key") =>
        stage.S3.RestoreObjectAsync(new() { BucketName = AgingStage.Bucket, Key = key, Days = days, RetrievalTier = tier });

    static Task<GetObjectMetadataResponse> HeadAsync(AgingStage stage) => stage.S3.GetObjectMetadataAsync(AgingStage.Bucket, "key");
}
