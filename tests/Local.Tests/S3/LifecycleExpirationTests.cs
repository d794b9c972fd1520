using Amazon.S3;
using Amazon.S3.Model;

namespace OnPut.Local.Tests.S3;

public sealed class LifecycleExpirationTests
{
    [Fact]
    public async Task Objects_are_deleted_for_good_where_there_are_no_versions()
    {
        await using var stage = await AgingStage.StartAsync();
        await stage.PutAsync("key", 300_000);
        await stage.S3.PutLifecycleAsync(AgingStage.Bucket, Lifecycles.Expire(days: 10));
        Assert.Equal(0, (await stage.MoveAsync(10)).Done.Deleted);
        Assert.Equal(1, (await stage.MoveAsync(1)).Done.Deleted);

        Assert.Empty(await stage.S3.KeysAsync(AgingStage.Bucket));
        Assert.Empty(stage.Host.Files());
        var record = Assert.Single(stage.Records());
        Assert.Equal("LifecycleExpiration:Delete", record.GetProperty("eventName").GetString());
        Assert.Equal("2026-01-21T00:00:00.000Z", record.GetProperty("eventTime").GetString());
        Assert.True(record.GetProperty("s3").GetProperty("object").TryGetProperty("sequencer", out _));
    }

    [Fact]
    public async Task Versions_are_covered_with_a_marker_then_deleted_and_then_the_marker_goes()
    {
        await using var stage = await AgingStage.StartAsync(isVersioned: true);
        await stage.PutAsync("key");
        var rule = Lifecycles.Expire(days: 10);
        rule.NoncurrentVersionExpiration = new() { NoncurrentDays = 5 };
        var markers = Lifecycles.Rule();
        markers.Expiration = new() { ExpiredObjectDeleteMarker = true };
        await stage.S3.PutLifecycleAsync(AgingStage.Bucket, rule, markers);
        await stage.MoveAsync(11);
        Assert.Equal(["key marker 11*", "key STANDARD 0"], await stage.VersionsAsync());

        await stage.MoveAsync(100);
        Assert.Empty(await stage.VersionsAsync());
        Assert.Equal(
            ["11 LifecycleExpiration:DeleteMarkerCreated key", "16 LifecycleExpiration:Delete key", "16 LifecycleExpiration:Delete key"],
            stage.Events());
    }

    [Fact]
    public async Task A_marker_with_nothing_left_under_it_goes_by_its_age_where_no_rule_says_at_once()
    {
        await using var stage = await AgingStage.StartAsync(isVersioned: true);
        await stage.S3.DeleteObjectAsync(AgingStage.Bucket, "key");
        await stage.PutAsync("covered");
        await stage.S3.DeleteObjectAsync(AgingStage.Bucket, "covered");
        await stage.S3.PutLifecycleAsync(AgingStage.Bucket, Lifecycles.Expire(days: 3));
        var moved = await stage.MoveAsync(50);

        Assert.Equal(1, moved.Done.DeleteMarkersDeleted);
        Assert.Equal(["covered marker 0*", "covered STANDARD 0"], await stage.VersionsAsync());
        Assert.Equal(["4 LifecycleExpiration:Delete key"], stage.Events());
    }

    [Fact]
    public async Task A_suspended_buckets_null_version_is_replaced_by_the_marker()
    {
        await using var stage = await AgingStage.StartAsync();
        await stage.PutAsync("key");
        await stage.S3.EnableVersioningAsync(AgingStage.Bucket);
        await stage.S3.EnableVersioningAsync(AgingStage.Bucket, "Suspended");
        await stage.S3.PutLifecycleAsync(AgingStage.Bucket, Lifecycles.Expire(days: 1));
        await stage.MoveAsync(2);

        Assert.Equal(["key marker 2*"], await stage.VersionsAsync());
    }

    [Fact]
    public async Task The_newest_noncurrent_versions_stay_as_many_as_the_rule_says()
    {
        await using var stage = await AgingStage.StartAsync(isVersioned: true);
        for (var version = 0; version < 5; version++)
        {
            await stage.PutAsync("key");
            await stage.MoveAsync(1);
        }
        var rule = Lifecycles.Rule();
        rule.NoncurrentVersionExpiration = new() { NoncurrentDays = 1, NewerNoncurrentVersions = 2 };
        await stage.S3.PutLifecycleAsync(AgingStage.Bucket, rule);
        await stage.MoveAsync(100);

        Assert.Equal(["key STANDARD 4*", "key STANDARD 3", "key STANDARD 2"], await stage.VersionsAsync());
    }

    [Fact]
    public async Task Deletion_comes_before_a_move_and_a_move_before_a_marker()
    {
        await using var stage = await AgingStage.StartAsync();
        await stage.PutAsync("key");
        await stage.MoveAsync(20);
        await stage.S3.PutLifecycleAsync(AgingStage.Bucket, Lifecycles.Expire(days: 9), Lifecycles.Move(0, S3StorageClass.Glacier));
        await stage.MoveAsync(1);
        Assert.Equal(["21 LifecycleExpiration:Delete key"], stage.Events());

        await using var versioned = await AgingStage.StartAsync(isVersioned: true);
        await versioned.PutAsync("key");
        await versioned.MoveAsync(20);
        await versioned.S3.PutLifecycleAsync(AgingStage.Bucket, Lifecycles.Expire(days: 9), Lifecycles.Move(0, S3StorageClass.Glacier));
        await versioned.MoveAsync(1);
        Assert.Equal(["21 LifecycleTransition key", "21 LifecycleExpiration:DeleteMarkerCreated key"], versioned.Events());
        Assert.Equal(["key marker 21*", "key GLACIER 0"], await versioned.VersionsAsync());
    }

    [Fact]
    public async Task Uploads_that_were_never_completed_are_aborted()
    {
        await using var stage = await AgingStage.StartAsync();
        var rule = Lifecycles.Rule("up/");
        rule.Id = "abort it";
        rule.AbortIncompleteMultipartUpload = new() { DaysAfterInitiation = 7 };
        await stage.S3.PutLifecycleAsync(AgingStage.Bucket, rule);
        var upload = await stage.S3.InitiateMultipartUploadAsync(AgingStage.Bucket, "up/key");
        Assert.Equal(
            ("abort%20it", AgingStage.FirstMidnight.AddDays(8).UtcDateTime),
            (upload.AbortRuleId, upload.AbortDate!.Value.ToUniversalTime()));
        await stage.S3.InitiateMultipartUploadAsync(AgingStage.Bucket, "stays");
        await stage.S3.UploadPartAsync(new()
        {
            BucketName = AgingStage.Bucket,
            Key = "up/key",
            UploadId = upload.UploadId,
            PartNumber = 1,
            InputStream = new MemoryStream(new byte[300_000]),
        });
        Assert.Equal(0, (await stage.MoveAsync(7)).Done.UploadsAborted);
        Assert.Equal(1, (await stage.MoveAsync(1)).Done.UploadsAborted);

        var left = await stage.S3.ListMultipartUploadsAsync(AgingStage.Bucket);
        Assert.Equal("stays", Assert.Single(left.MultipartUploads).Key);
        Assert.Empty(stage.Host.Files());
    }

    [Fact]
    public async Task Answers_tell_when_an_object_will_end()
    {
        await using var stage = await AgingStage.StartAsync();
        var rule = Lifecycles.Expire(days: 10, "logs/");
        rule.Id = "the end";
        await stage.S3.PutLifecycleAsync(AgingStage.Bucket, rule);
        var put = await stage.S3.PutAsync(AgingStage.Bucket, "logs/a");
        var other = await stage.S3.PutAsync(AgingStage.Bucket, "other");

        Assert.Equal(
            (AgingStage.FirstMidnight.AddDays(11).UtcDateTime, "the end"),
            (put.Expiration.ExpiryDate.ToUniversalTime(), put.Expiration.RuleId));
        Assert.Equal("the end", (await stage.S3.GetObjectMetadataAsync(AgingStage.Bucket, "logs/a")).Expiration.RuleId);
        Assert.Null(other.Expiration);
    }
}
