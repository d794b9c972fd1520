using Amazon.S3;
using Amazon.S3.Model;

namespace OnPut.Local.Tests.S3;

public sealed class LifecycleConfigurationTests(S3Host host)
{
    readonly AmazonS3Client _s3 = host.Client;

    [Fact]
    public async Task A_configuration_comes_back_as_it_was_put()
    {
        var bucket = await host.BucketAsync();
        await _s3.PutLifecycleAsync(bucket, new LifecycleRule
        {
            Id = "everything",
            Status = LifecycleRuleStatus.Enabled,
            Filter = new LifecycleFilter
            {
                And = new LifecycleRuleAndOperator
                {
                    Prefix = "a/",
                    Tags = [new() { Key = "k", Value = "v" }, new() { Key = "l", Value = "" }],
                    ObjectSizeGreaterThan = 0,
                    ObjectSizeLessThan = 5000,
                },
            },
            Transitions =
            [
                new() { Days = 30, StorageClass = S3StorageClass.StandardInfrequentAccess },
                new() { Days = 90, StorageClass = S3StorageClass.Glacier },
            ],
            Expiration = new() { Days = 365 },
            NoncurrentVersionTransitions =
            [
                new() { NoncurrentDays = 0, NewerNoncurrentVersions = 3, StorageClass = S3StorageClass.DeepArchive },
            ],
            NoncurrentVersionExpiration = new() { NoncurrentDays = 7, NewerNoncurrentVersions = 5 },
        });

        var rule = Assert.Single((await _s3.GetLifecycleConfigurationAsync(bucket)).Configuration.Rules);
        Assert.Equal(("everything", LifecycleRuleStatus.Enabled), (rule.Id, rule.Status));
        Assert.Equal(["a/", "k=v", "l=", "> 0", "< 5000"], Conditions(rule.Filter.LifecycleFilterPredicate));
        Assert.Equal(
            ["30 STANDARD_IA", "90 GLACIER"], rule.Transitions.Select(transition => $"{transition.Days} {transition.StorageClass}"));
        Assert.Equal(365, rule.Expiration.Days);
        var noncurrent = Assert.Single(rule.NoncurrentVersionTransitions);
        Assert.Equal(
            (0, 3, S3StorageClass.DeepArchive), (noncurrent.NoncurrentDays, noncurrent.NewerNoncurrentVersions, noncurrent.StorageClass));
        Assert.Equal((7, 5), (rule.NoncurrentVersionExpiration.NoncurrentDays, rule.NoncurrentVersionExpiration.NewerNoncurrentVersions));
    }

    [Fact]
    public async Task A_rule_without_an_id_is_given_one()
    {
        var bucket = await host.BucketAsync();
        await _s3.PutLifecycleAsync(bucket, Lifecycles.Expire(days: 1));

        Assert.NotEmpty((await _s3.GetLifecycleConfigurationAsync(bucket)).Configuration.Rules.Single().Id);
    }

    [Fact]
    public async Task A_configuration_replaces_the_one_before_and_can_be_deleted()
    {
        var bucket = await host.BucketAsync();
        Assert.Equal(0, await CountAsync(bucket));
        await _s3.PutLifecycleAsync(bucket, Lifecycles.Expire(days: 1));
        await _s3.PutLifecycleAsync(bucket, Lifecycles.Expire(days: 2));
        Assert.Equal(2, (await _s3.GetLifecycleConfigurationAsync(bucket)).Configuration.Rules.Single().Expiration.Days);

        await _s3.DeleteLifecycleConfigurationAsync(bucket);
        Assert.Equal(0, await CountAsync(bucket));
    }

    [Fact]
    public async Task The_smallest_size_of_what_moves_is_kept_with_the_rules()
    {
        var bucket = await host.BucketAsync();
        var put = await _s3.PutLifecycleAsync(bucket, Lifecycles.Expire(days: 1));
        Assert.Equal("all_storage_classes_128K", put.TransitionDefaultMinimumObjectSize.Value);

        await _s3.PutLifecycleConfigurationAsync(new()
        {
            BucketName = bucket,
            Configuration = new() { Rules = [Lifecycles.Expire(days: 1)] },
            TransitionDefaultMinimumObjectSize = "varies_by_storage_class",
        });
        var got = await _s3.GetLifecycleConfigurationAsync(bucket);
        Assert.Equal("varies_by_storage_class", got.TransitionDefaultMinimumObjectSize.Value);
    }

    [Fact]
    public Task A_bucket_that_is_not_there_has_no_rules() => Refusal.ExpectAsync(
        404, "NoSuchBucket", () => _s3.PutLifecycleAsync("no-such-bucket-for-rules", Lifecycles.Expire(days: 1)));

    [Fact]
    public async Task More_than_a_thousand_rules_are_refused()
    {
        var bucket = await host.BucketAsync();
        var rules = Enumerable.Range(0, 1001).Select(number => Lifecycles.Expire(days: 1, prefix: $"{number}/")).ToArray();

        await Refusal.ExpectAsync(400, "MalformedXML", () => _s3.PutLifecycleAsync(bucket, rules));
        await _s3.PutLifecycleAsync(bucket, rules[1..]);
    }

    static IEnumerable<string> Conditions(LifecycleFilterPredicate predicate) => predicate switch
    {
        LifecycleAndOperator and => and.Operands.SelectMany(Conditions),
        LifecyclePrefixPredicate prefix => [prefix.Prefix],
        LifecycleTagPredicate tag => [$"{tag.Tag.Key}={tag.Tag.Value}"],
        LifecycleObjectSizeGreaterThanPredicate size => [$"> {size.ObjectSizeGreaterThan}"],
        LifecycleObjectSizeLessThanPredicate size => [$"< {size.ObjectSizeLessThan}"],
        _ => throw new ArgumentException(predicate.GetType().Name, nameof(predicate)),
    };

    /// <summary>The SDK makes an empty configuration of S3's <c>NoSuchLifecycleConfiguration</c>.</summary>
    async Task<int> CountAsync(string bucket) => (await _s3.GetLifecycleConfigurationAsync(bucket)).Configuration?.Rules?.Count ?? 0;
}
