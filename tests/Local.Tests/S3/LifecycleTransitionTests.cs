using System.Net;
using Amazon.S3;
using Amazon.S3.Model;

namespace OnPut.Local.Tests.S3;

public sealed class LifecycleTransitionTests
{
    [Fact]
    public async Task Objects_go_down_the_waterfall_at_midnights_and_stay_the_same()
    {
        await using var stage = await AgingStage.StartAsync();
        await stage.PutAsync("key");
        var before = await stage.S3.GetObjectMetadataAsync(AgingStage.Bucket, "key");
        var rule = Lifecycles.Move(30, S3StorageClass.StandardInfrequentAccess);
        rule = Lifecycles.Move(Lifecycles.Move(rule, 90, S3StorageClass.Glacier), 180, S3StorageClass.DeepArchive);
        await stage.S3.PutLifecycleAsync(AgingStage.Bucket, rule);

        await stage.MoveAsync(30.4);
        Assert.Equal("STANDARD", await stage.ClassAsync("key"));
        var moved = await stage.MoveAsync(0.1);
        Assert.Equal(["STANDARD_IA=1"], moved.Done.Transitions.Select(pair => $"{pair.Key}={pair.Value}"));
        Assert.Equal("STANDARD_IA", await stage.ClassAsync("key"));
        Assert.Equal(131072, (await stage.S3.BytesAsync(AgingStage.Bucket, "key")).Length);

        var rest = await stage.MoveAsync(1000);
        Assert.Equal(["DEEP_ARCHIVE=1", "GLACIER=1"], rest.Done.Transitions.Select(pair => $"{pair.Key}={pair.Value}"));
        var after = await stage.S3.GetObjectMetadataAsync(AgingStage.Bucket, "key");
        Assert.Equal((before.ETag, before.LastModified, S3StorageClass.DeepArchive), (after.ETag, after.LastModified, after.StorageClass));
        Assert.Equal(["31 LifecycleTransition key", "91 LifecycleTransition key", "181 LifecycleTransition key"], stage.Events());
    }

    [Fact]
    public async Task The_event_tells_where_the_object_went()
    {
        await using var stage = await AgingStage.StartAsync(isVersioned: true);
        await stage.PutAsync("a key");
        await stage.S3.PutLifecycleAsync(AgingStage.Bucket, Lifecycles.Move(0, S3StorageClass.Glacier));
        await stage.MoveAsync(1);

        var record = Assert.Single(stage.Records());
        Assert.Equal("2.3", record.GetProperty("eventVersion").GetString());
        Assert.Equal("2026-01-11T00:00:00.000Z", record.GetProperty("eventTime").GetString());
        Assert.Equal("s3.amazonaws.com", record.GetProperty("userIdentity").GetProperty("principalId").GetString());
        var transition = record.GetProperty("lifecycleEventData").GetProperty("transitionEventData");
        Assert.Equal("GLACIER", transition.GetProperty("destinationStorageClass").GetString());
        var subject = record.GetProperty("s3").GetProperty("object");
        Assert.Equal(("a+key", 131072), (subject.GetProperty("key").GetString(), subject.GetProperty("size").GetInt32()));
        Assert.Equal(32, subject.GetProperty("versionId").GetString()!.Length);
        Assert.False(subject.TryGetProperty("sequencer", out _));
    }

    [Fact]
    public async Task Archived_bytes_are_not_given_out()
    {
        await using var stage = await AgingStage.StartAsync();
        await stage.PutAsync("key");
        await stage.S3.PutLifecycleAsync(AgingStage.Bucket, Lifecycles.Move(0, S3StorageClass.Glacier));
        await stage.MoveAsync(1);

        await Refusal.ExpectAsync(403, "InvalidObjectState", () => stage.S3.GetObjectAsync(AgingStage.Bucket, "key"));
        await Refusal.ExpectAsync(
            403, "InvalidObjectState", () => stage.S3.CopyObjectAsync(AgingStage.Bucket, "key", AgingStage.Bucket, "copy"));
        Assert.Equal(S3StorageClass.Glacier, (await stage.S3.GetObjectMetadataAsync(AgingStage.Bucket, "key")).StorageClass);
        var tags = await stage.S3.GetObjectTaggingAsync(new() { BucketName = AgingStage.Bucket, Key = "key" });
        Assert.Equal(HttpStatusCode.OK, tags.HttpStatusCode);
    }

    [Theory]
    [InlineData("STANDARD", "GLACIER_IR", "GLACIER_IR")]
    [InlineData("STANDARD", "STANDARD_IA", "STANDARD_IA")]
    [InlineData("INTELLIGENT_TIERING", "STANDARD_IA", "INTELLIGENT_TIERING")]
    [InlineData("ONEZONE_IA", "STANDARD_IA", "ONEZONE_IA")]
    [InlineData("ONEZONE_IA", "GLACIER_IR", "ONEZONE_IA")]
    [InlineData("ONEZONE_IA", "GLACIER", "GLACIER")]
    [InlineData("GLACIER", "GLACIER_IR", "GLACIER")]
    [InlineData("DEEP_ARCHIVE", "GLACIER", "DEEP_ARCHIVE")]
    public async Task Objects_move_downwards_only(string from, string to, string end)
    {
        await using var stage = await AgingStage.StartAsync();
        await stage.S3.PutObjectAsync(new()
        {
            BucketName = AgingStage.Bucket,
            Key = "key",
            StorageClass = from,
            InputStream = new MemoryStream(new byte[200_000]),
        });
        await stage.S3.PutLifecycleAsync(AgingStage.Bucket, Lifecycles.Move(30, to));
        await stage.MoveAsync(40);

        Assert.Equal(end, await stage.ClassAsync("key"));
    }

    [Fact]
    public async Task Of_several_classes_that_are_due_the_coldest_is_taken()
    {
        await using var stage = await AgingStage.StartAsync();
        await stage.PutAsync("key");
        await stage.MoveAsync(100);
        await stage.S3.PutLifecycleAsync(
            AgingStage.Bucket, Lifecycles.Move(30, S3StorageClass.StandardInfrequentAccess), Lifecycles.Move(10, S3StorageClass.Glacier));
        await stage.MoveAsync(1);

        Assert.Equal(["101 LifecycleTransition key"], stage.Events());
        Assert.Equal("GLACIER", await stage.ClassAsync("key"));
    }

    [Fact]
    public async Task Objects_under_128_KB_stay_unless_sizes_are_told()
    {
        await using var stage = await AgingStage.StartAsync();
        foreach (var key in new[] { "plain/small", "sized/small", "sized/smaller" })
            await stage.PutAsync(key, key.EndsWith("smaller", StringComparison.Ordinal) ? 10 : 131071);
        await stage.PutAsync("plain/large", 131072);
        var sized = Lifecycles.Rule(new LifecycleFilter { And = new() { Prefix = "sized/", ObjectSizeGreaterThan = 10 } });
        await stage.S3.PutLifecycleAsync(
            AgingStage.Bucket, Lifecycles.Move(0, S3StorageClass.Glacier, "plain/"), Lifecycles.Move(sized, 0, S3StorageClass.Glacier));
        await stage.MoveAsync(1);

        Assert.Equal(
            ["plain/large GLACIER 0*", "plain/small STANDARD 0*", "sized/small GLACIER 0*", "sized/smaller STANDARD 0*"],
            await stage.VersionsAsync());
    }

    [Fact]
    public async Task Where_the_smallest_size_varies_small_objects_go_to_the_archive_classes_only()
    {
        await using var stage = await AgingStage.StartAsync();
        await stage.PutAsync("instant", 10);
        await stage.PutAsync("glacier", 10);
        await stage.S3.PutLifecycleConfigurationAsync(new()
        {
            BucketName = AgingStage.Bucket,
            TransitionDefaultMinimumObjectSize = "varies_by_storage_class",
            Configuration = new()
            {
                Rules =
                [
                    Lifecycles.Move(0, S3StorageClass.Glacier, "glacier"),
                    Lifecycles.Move(0, S3StorageClass.GlacierInstantRetrieval, "instant"),
                ],
            },
        });
        await stage.MoveAsync(1);

        Assert.Equal(["glacier GLACIER 0*", "instant STANDARD 0*"], await stage.VersionsAsync());
    }

    [Fact]
    public async Task Tags_decide_exactly_and_as_they_are_when_the_day_comes()
    {
        await using var stage = await AgingStage.StartAsync();
        await stage.PutAsync("both", "a=1&b=2&c=3");
        await stage.PutAsync("one", "a=1");
        await stage.PutAsync("other-value", "a=1&b=22");
        await stage.PutAsync("later", "a=1");
        var rule = Lifecycles.Rule(new LifecycleFilter
        {
            And = new() { Tags = [new() { Key = "a", Value = "1" }, new() { Key = "b", Value = "2" }] },
        });
        await stage.S3.PutLifecycleAsync(AgingStage.Bucket, Lifecycles.Move(rule, 5, S3StorageClass.Glacier));
        await stage.MoveAsync(4);
        await stage.S3.PutObjectTaggingAsync(new()
        {
            BucketName = AgingStage.Bucket,
            Key = "later",
            Tagging = new() { TagSet = [new() { Key = "b", Value = "2" }, new() { Key = "a", Value = "1" }] },
        });
        await stage.MoveAsync(10);

        Assert.Equal(["6 LifecycleTransition both", "6 LifecycleTransition later"], stage.Events());
    }

    [Fact]
    public async Task A_disabled_rule_and_another_prefix_do_nothing()
    {
        await using var stage = await AgingStage.StartAsync();
        await stage.PutAsync("key");
        var disabled = Lifecycles.Move(0, S3StorageClass.Glacier);
        disabled.Status = LifecycleRuleStatus.Disabled;
        await stage.S3.PutLifecycleAsync(AgingStage.Bucket, disabled, Lifecycles.Move(0, S3StorageClass.Glacier, "keys"));
        await stage.MoveAsync(9);

        Assert.Empty(stage.Events());
    }

    [Fact]
    public async Task Noncurrent_versions_move_by_the_time_since_they_were_replaced()
    {
        await using var stage = await AgingStage.StartAsync(isVersioned: true);
        await stage.PutAsync("key");
        await stage.MoveAsync(10);
        await stage.PutAsync("key");
        var rule = Lifecycles.Rule();
        rule.NoncurrentVersionTransitions = [new() { NoncurrentDays = 5, StorageClass = S3StorageClass.Glacier }];
        await stage.S3.PutLifecycleAsync(AgingStage.Bucket, rule);
        await stage.MoveAsync(30);

        Assert.Equal(["key STANDARD 10*", "key GLACIER 0"], await stage.VersionsAsync());
        Assert.Equal(["16 LifecycleTransition key"], stage.Events());
    }

    [Fact]
    public async Task A_date_moves_everything_from_then_on()
    {
        await using var stage = await AgingStage.StartAsync();
        await stage.PutAsync("old");
        var rule = Lifecycles.Rule();
        rule.Transitions = [new() { Date = AgingStage.FirstMidnight.AddDays(3).UtcDateTime, StorageClass = S3StorageClass.Glacier }];
        await stage.S3.PutLifecycleAsync(AgingStage.Bucket, rule);
        await stage.MoveAsync(10);
        await stage.PutAsync("young");
        await stage.MoveAsync(10);

        Assert.Equal(["3 LifecycleTransition old", "11 LifecycleTransition young"], stage.Events());
    }
}
