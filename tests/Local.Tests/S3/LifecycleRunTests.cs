using System.Globalization;
using Amazon.S3;
using Amazon.S3.Model;
using FsCheck;
using FsCheck.Xunit;

namespace OnPut.Local.Tests.S3;

public sealed class LifecycleRunTests
{
    const int LastDay = 120;

    [Property(Replay = "(20260,7)", MaxTest = 4)]
    public async Task One_jump_ends_where_many_steps_do(PositiveInt[] steps)
    {
        var (jumped, stepped) = await LivesAsync([.. steps.Select(step => 1 + (step.Get * 37 % 200))]);
        Assert.Equal(jumped.Versions, stepped.Versions);
        Assert.Equal(jumped.Events, stepped.Events);
    }

    [Fact]
    public async Task What_is_due_happens_in_the_order_of_time_over_all_keys()
    {
        await using var stage = await AgedStageAsync();
        await stage.MoveAsync(LastDay);

        var days = stage.Events().ConvertAll(line => int.Parse(line.Split(' ')[0], CultureInfo.InvariantCulture));
        Assert.True(days.Distinct().Count() > 5);
        Assert.Equal(days.Order(), days);
    }

    [Theory]
    [InlineData(0)]
    [InlineData(1)]
    [InlineData(399)]
    [InlineData(700)]
    public async Task A_run_that_was_killed_in_the_middle_goes_on_where_it_was(int events)
    {
        await using var whole = await ManyAsync();
        await whole.MoveAsync(40);
        await using var killed = await ManyAsync();
        killed.Host.Sent.BreaksAfter = events;
        await Assert.ThrowsAsync<InvalidOperationException>(() => killed.MoveAsync(40));
        await killed.RestartAsync();
        await killed.MoveAsync(0);

        Assert.Equal(Sorted(whole.Events()), Sorted(killed.Events()));
        Assert.Equal(await whole.VersionsAsync(), await killed.VersionsAsync());
    }

    [Fact]
    public async Task What_fell_due_while_the_cloud_was_down_happens_at_its_start()
    {
        await using var stage = await AgingStage.StartAsync();
        await stage.PutAsync("key");
        await stage.S3.PutLifecycleAsync(AgingStage.Bucket, Lifecycles.Move(3, S3StorageClass.Glacier));
        await stage.RestartAsync(after: TimeSpan.FromDays(20));
        stage.Host.Service.Start();

        await S3Host.UntilAsync(() => stage.Events().Count > 0);
        Assert.Equal(["4 LifecycleTransition key"], stage.Events());
    }

    [Fact]
    public async Task The_clock_stays_ahead_after_a_restart_and_dates_new_objects()
    {
        await using var stage = await AgingStage.StartAsync();
        await stage.MoveAsync(30);
        await stage.RestartAsync();
        await stage.PutAsync("key");

        Assert.Equal(["key STANDARD 30*"], await stage.VersionsAsync());
        await Assert.ThrowsAsync<ArgumentOutOfRangeException>(() => stage.MoveAsync(-1));
    }

    sealed record Life(List<string> Versions, List<string> Events);

    static async Task<(Life Jumped, Life Stepped)> LivesAsync(IList<int> hours)
    {
        await using var jumped = await AgedStageAsync();
        await jumped.MoveAsync(LastDay);
        await using var stepped = await AgedStageAsync();
        var left = TimeSpan.FromDays(LastDay);
        foreach (var step in hours.Select(hour => TimeSpan.FromHours(hour)).Where(step => step < left))
        {
            left -= step;
            await stepped.MoveAsync(step.TotalDays);
        }
        await stepped.MoveAsync(left.TotalDays);
        return (await LifeAsync(jumped), await LifeAsync(stepped));
    }

    static async Task<Life> LifeAsync(AgingStage stage) => new(await stage.VersionsAsync(), Sorted(stage.Events()));

    /// <summary>Objects of several ages with versions, and rules of every kind that meet on them.</summary>
    static async Task<AgingStage> AgedStageAsync()
    {
        var stage = await AgingStage.StartAsync(isVersioned: true);
        for (var day = 0; day < 6; day++)
        {
            await stage.PutAsync($"logs/{day}", "kind=log");
            await stage.PutAsync("often/changed");
            await stage.PutAsync($"archive/{day}");
            if (day % 2 == 0) await stage.S3.DeleteObjectAsync(AgingStage.Bucket, "often/changed");
            await stage.MoveAsync(1);
        }
        await stage.S3.RestoreObjectAsync(await ArchivedAsync(stage));
        var logs = Lifecycles.Rule(Lifecycles.OfTag("kind", "log"));
        logs.Expiration = new() { Days = 50 };
        var often = Lifecycles.Rule("often/");
        often.NoncurrentVersionExpiration = new() { NoncurrentDays = 9, NewerNoncurrentVersions = 2 };
        often.Expiration = new() { Days = 20 };
        var markers = Lifecycles.Rule();
        markers.Expiration = new() { ExpiredObjectDeleteMarker = true };
        var leftovers = Lifecycles.Rule("logs/");
        leftovers.NoncurrentVersionExpiration = new() { NoncurrentDays = 30 };
        leftovers.NoncurrentVersionTransitions = [new() { NoncurrentDays = 4, StorageClass = S3StorageClass.DeepArchive }];
        var archive = Lifecycles.Move(Lifecycles.Move(30, S3StorageClass.StandardInfrequentAccess, "archive/"), 60, S3StorageClass.Glacier);
        await stage.S3.PutLifecycleAsync(AgingStage.Bucket, logs, often, markers, leftovers, archive);
        return stage;
    }

    static async Task<RestoreObjectRequest> ArchivedAsync(AgingStage stage)
    {
        await stage.S3.PutAsync(AgingStage.Bucket, "restored", configure: request => request.StorageClass = S3StorageClass.Glacier);
        return new() { BucketName = AgingStage.Bucket, Key = "restored", Days = 9 };
    }

    static async Task<AgingStage> ManyAsync()
    {
        var stage = await AgingStage.StartAsync();
        await Task.WhenAll(Enumerable.Range(0, 450).Select(number => stage.PutAsync($"{number:D4}", 1000)));
        var rule = Lifecycles.Rule(new LifecycleFilter { ObjectSizeGreaterThan = 1 });
        rule.Expiration = new() { Days = 30 };
        await stage.S3.PutLifecycleAsync(AgingStage.Bucket, Lifecycles.Move(rule, 5, S3StorageClass.Glacier));
        return stage;
    }

    static List<string> Sorted(IEnumerable<string> lines) => [.. lines.Order(StringComparer.Ordinal)];
}
