using Amazon.S3;
using Amazon.S3.Model;

namespace OnPut.Local.Tests.S3;

/// <summary>Lifecycle rules in one line.</summary>
static class Lifecycles
{
    public static Task<PutLifecycleConfigurationResponse> PutLifecycleAsync(
        this IAmazonS3 s3, string bucket, params LifecycleRule[] rules) =>
        s3.PutLifecycleConfigurationAsync(new() { BucketName = bucket, Configuration = new() { Rules = [.. rules] } });

    public static LifecycleRule Rule(string prefix = "") => Rule(new LifecycleFilter { Prefix = prefix });

    public static LifecycleRule Rule(LifecycleFilter filter) => new() { Status = LifecycleRuleStatus.Enabled, Filter = filter };

    public static LifecycleRule Expire(int days, string prefix = "")
    {
        var rule = Rule(prefix);
        rule.Expiration = new() { Days = days };
        return rule;
    }

    public static LifecycleRule Move(int days, S3StorageClass to, string prefix = "") => Move(Rule(prefix), days, to);

    public static LifecycleRule Move(LifecycleRule rule, int days, S3StorageClass to)
    {
        (rule.Transitions ??= []).Add(new() { Days = days, StorageClass = to });
        return rule;
    }

    public static LifecycleFilter OfTag(string key, string value) => new() { Tag = new() { Key = key, Value = value } };
}
