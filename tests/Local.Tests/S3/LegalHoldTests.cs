using Amazon.S3;
using Amazon.S3.Model;

namespace OnPut.Local.Tests.S3;

public sealed class LegalHoldTests
{
    [Fact]
    public async Task A_held_version_cannot_be_deleted_until_it_is_let_go()
    {
        await using var stage = await LockableAsync();
        var version = (await stage.S3.PutAsync(AgingStage.Bucket, "key")).VersionId;
        await Refusal.ExpectAsync(404, "NoSuchObjectLockConfiguration", () => StatusAsync(stage));
        await HoldAsync(stage, "ON");
        Assert.Equal("ON", await StatusAsync(stage));
        Assert.Equal("ON", (await stage.S3.GetObjectMetadataAsync(AgingStage.Bucket, "key")).ObjectLockLegalHoldStatus.Value);

        await Refusal.ExpectAsync(403, "AccessDenied", () => stage.S3.DeleteObjectAsync(AgingStage.Bucket, "key", version));
        var covered = await stage.S3.DeleteObjectAsync(AgingStage.Bucket, "key");
        await stage.S3.DeleteObjectAsync(AgingStage.Bucket, "key", covered.VersionId);

        await HoldAsync(stage, "OFF");
        Assert.Equal("OFF", await StatusAsync(stage));
        await stage.S3.DeleteObjectAsync(AgingStage.Bucket, "key", version);
        Assert.Empty(await stage.VersionsAsync());
    }

    [Fact]
    public async Task An_object_is_held_from_its_making_and_its_copy_is_not()
    {
        await using var stage = await LockableAsync();
        var held = await stage.S3.PutAsync(
            AgingStage.Bucket, "key", configure: request => request.ObjectLockLegalHoldStatus = ObjectLockLegalHoldStatus.On);
        var copy = await stage.S3.CopyObjectAsync(AgingStage.Bucket, "key", AgingStage.Bucket, "copy");

        await Refusal.ExpectAsync(403, "AccessDenied", () => stage.S3.DeleteObjectAsync(AgingStage.Bucket, "key", held.VersionId));
        await stage.S3.DeleteObjectAsync(AgingStage.Bucket, "copy", copy.VersionId);
        var deleted = await Assert.ThrowsAsync<DeleteObjectsException>(() => stage.S3.DeleteObjectsAsync(new()
        {
            BucketName = AgingStage.Bucket,
            Objects = [new() { Key = "key", VersionId = held.VersionId }],
        }));
        Assert.Equal("AccessDenied", Assert.Single(deleted.Response.DeleteErrors).Code);
    }

    [Fact]
    public async Task Lifecycle_rules_move_and_cover_what_is_held_and_do_not_delete_it()
    {
        await using var stage = await LockableAsync();
        await stage.PutAsync("key");
        await stage.PutAsync("other");
        await HoldAsync(stage, "ON");
        var rule = Lifecycles.Move(Lifecycles.Expire(days: 10), 1, S3StorageClass.Glacier);
        rule.NoncurrentVersionExpiration = new() { NoncurrentDays = 5 };
        await stage.S3.PutLifecycleAsync(AgingStage.Bucket, rule);
        await stage.MoveAsync(100);
        Assert.Equal(["key marker 11*", "key GLACIER 0"], await stage.VersionsAsync());

        await HoldAsync(stage, "OFF", (await FirstVersionAsync(stage)).VersionId);
        await stage.MoveAsync(1);
        Assert.Empty(await stage.VersionsAsync());
    }

    [Fact]
    public async Task Only_buckets_that_were_made_for_it_know_holds_and_those_keep_their_versions()
    {
        await using var stage = await AgingStage.StartAsync(isVersioned: true);
        await stage.S3.PutAsync(AgingStage.Bucket, "key");
        await Refusal.ExpectAsync(400, "InvalidRequest", () => HoldAsync(stage, "ON"));
        await Refusal.ExpectAsync(400, "InvalidRequest", () => StatusAsync(stage));
        await Refusal.ExpectAsync(400, "InvalidRequest", () => stage.S3.PutAsync(
            AgingStage.Bucket, "new", configure: request => request.ObjectLockLegalHoldStatus = ObjectLockLegalHoldStatus.On));
        await Refusal.ExpectAsync(404, "ObjectLockConfigurationNotFoundError", () => ConfigurationAsync(stage));
        Assert.Equal(["key"], await stage.S3.KeysAsync(AgingStage.Bucket));

        await using var lockable = await LockableAsync();
        await Refusal.ExpectAsync(409, "InvalidBucketState", () => lockable.S3.EnableVersioningAsync(AgingStage.Bucket, "Suspended"));
        Assert.Equal(ObjectLockEnabled.Enabled, (await ConfigurationAsync(lockable)).ObjectLockConfiguration.ObjectLockEnabled);
    }

    static Task<AgingStage> LockableAsync() => AgingStage.StartAsync(configure: request => request.ObjectLockEnabledForBucket = true);

    static Task<PutObjectLegalHoldResponse> HoldAsync(AgingStage stage, string status, string? versionId = null) =>
        stage.S3.PutObjectLegalHoldAsync(new()
        {
            BucketName = AgingStage.Bucket,
            Key = "key",
            VersionId = versionId,
            LegalHold = new() { Status = status },
        });

    static async Task<string> StatusAsync(AgingStage stage) =>
        (await stage.S3.GetObjectLegalHoldAsync(new() { BucketName = AgingStage.Bucket, Key = "key" })).LegalHold.Status.Value;

    static Task<GetObjectLockConfigurationResponse> ConfigurationAsync(AgingStage stage) =>
        stage.S3.GetObjectLockConfigurationAsync(new() { BucketName = AgingStage.Bucket });

    static async Task<S3ObjectVersion> FirstVersionAsync(AgingStage stage) =>
        (await stage.S3.ListVersionsAsync(AgingStage.Bucket)).Versions.Single(version => version.IsDeleteMarker != true);
}
