using OnPut.Local.S3;
using OnPut.Local.S3.Lifecycle;

namespace OnPut.Local.Tests.S3;

public sealed class TemplateLifecycleTests
{
    [Fact]
    public async Task Rules_of_a_template_go_with_it_and_those_of_a_client_stay()
    {
        await using var stage = await AgingStage.StartAsync();
        var rules = new LifecycleConfiguration(
        [
            new("r", true) { Filter = LifecycleFilter.Of(null, [], null, null), Expiration = new(1, null, null) },
        ]);
        await EnsureAsync(stage, rules);
        Assert.Single((await stage.S3.GetLifecycleConfigurationAsync(AgingStage.Bucket)).Configuration.Rules);
        await EnsureAsync(stage, null);
        Assert.Empty((await stage.S3.GetLifecycleConfigurationAsync(AgingStage.Bucket)).Configuration?.Rules ?? []);

        await stage.S3.PutLifecycleAsync(AgingStage.Bucket, Lifecycles.Expire(days: 7));
        await EnsureAsync(stage, null);
        Assert.Single((await stage.S3.GetLifecycleConfigurationAsync(AgingStage.Bucket)).Configuration.Rules);
    }

    static Task EnsureAsync(AgingStage stage, LifecycleConfiguration? rules) =>
        stage.Host.Service.EnsureBucketAsync(
            new BucketSpec(AgingStage.Bucket) { Lifecycle = rules }, TestContext.Current.CancellationToken);
}
