using Amazon.S3;
using Amazon.S3.Model;
using OnPut.Local.S3;

namespace OnPut.Local.Tests.S3;

public sealed class BucketTests(S3Host host)
{
    readonly AmazonS3Client _s3 = host.Client;

    [Theory]
    [InlineData("ab")]
    [InlineData("UpperCase")]
    [InlineData("under_score")]
    [InlineData("two..dots")]
    [InlineData("-hyphen")]
    [InlineData("192.168.5.4")]
    [InlineData("xn--name")]
    [InlineData("name-s3alias")]
    public async Task A_name_against_the_rules_is_refused(string name) => await Refusal.ExpectAsync(
        400, "InvalidBucketName", () => _s3.PutBucketAsync(name));

    [Fact]
    public async Task One_s_own_bucket_can_be_made_again_in_the_first_region_only()
    {
        var name = await host.BucketAsync();
        await _s3.PutBucketAsync(name);
        await Refusal.ExpectAsync(409, "BucketAlreadyOwnedByYou", () => PutInAsync(name, "eu-west-1"));
    }

    [Fact]
    public async Task A_bucket_remembers_its_region()
    {
        var name = S3Host.NameOf();
        await PutInAsync(name, "eu-central-1");
        Assert.Equal("eu-central-1", (await _s3.GetBucketLocationAsync(name)).Location.Value);
        Assert.Equal("eu-central-1", (await _s3.HeadBucketAsync(new HeadBucketRequest { BucketName = name })).BucketRegion);
        await Refusal.ExpectAsync(400, "InvalidLocationConstraint", () => PutInAsync(name + "-2", "moon"));
    }

    [Fact]
    public async Task The_first_region_may_be_named_though_aws_refuses_that()
    {
        var name = S3Host.NameOf();
        await PutInAsync(name, "us-east-1");
        Assert.Equal("us-east-1", (await _s3.HeadBucketAsync(new HeadBucketRequest { BucketName = name })).BucketRegion);
    }

    [Fact]
    public async Task Only_an_empty_bucket_can_be_deleted()
    {
        var name = await host.BucketAsync();
        await _s3.PutAsync(name, "key");
        await Refusal.ExpectAsync(409, "BucketNotEmpty", () => _s3.DeleteBucketAsync(name));
        await _s3.DeleteObjectAsync(name, "key");
        await _s3.InitiateMultipartUploadAsync(name, "unfinished");
        await _s3.DeleteBucketAsync(name);
        await Refusal.ExpectAsync(404, "NoSuchBucket", () => _s3.DeleteBucketAsync(name));
        await Refusal.ExpectAsync(404, "NotFound", () => _s3.HeadBucketAsync(new HeadBucketRequest { BucketName = name }));
    }

    [Fact]
    public async Task Buckets_are_listed_in_order_and_in_pages()
    {
        var prefix = S3Host.NameOf()[..20];
        foreach (var letter in "cab")
            await _s3.PutBucketAsync($"{prefix}-{letter}");
        var first = await _s3.ListBucketsAsync(new ListBucketsRequest { Prefix = prefix, MaxBuckets = 2 });
        Assert.Equal([$"{prefix}-a", $"{prefix}-b"], first.Buckets.Select(bucket => bucket.BucketName));
        var second = await _s3.ListBucketsAsync(new ListBucketsRequest { Prefix = prefix, ContinuationToken = first.ContinuationToken });
        Assert.Equal($"{prefix}-c", Assert.Single(second.Buckets).BucketName);
        Assert.Null(second.ContinuationToken);
    }

    [Fact]
    public async Task What_was_never_configured_is_answered_as_in_a_new_bucket()
    {
        var name = await host.BucketAsync();
        var acl = await _s3.GetBucketAclAsync(new GetBucketAclRequest { BucketName = name });
        Assert.Equal(S3Permission.FULL_CONTROL, Assert.Single(acl.Grants).Permission);
        await Refusal.ExpectAsync(404, "NoSuchTagSet", () => GetTaggingAsync(name));
        Assert.Equal(VersionStatus.Off, (await _s3.GetBucketVersioningAsync(name)).VersioningConfig.Status);

        async Task GetTaggingAsync(string bucket) => await _s3.GetBucketTaggingAsync(new GetBucketTaggingRequest { BucketName = bucket });
    }

    [Fact]
    public async Task What_is_not_implemented_is_refused_by_its_name()
    {
        var name = await host.BucketAsync();
        var refused = await Refusal.ExpectAsync(501, "NotImplemented", () => _s3.PutBucketPolicyAsync(name, "{}"));
        Assert.Contains("PutBucketPolicy", refused.Message, StringComparison.Ordinal);
    }

    [Fact]
    public async Task A_template_s_bucket_is_made_once_and_changed_in_place()
    {
        var name = S3Host.NameOf();
        var queue = SentEvents.Queue(name);
        var spec = new BucketSpec(name)
        {
            IsVersioned = true,
            Notifications = [new BucketNotification(queue, ["s3:ObjectCreated:*"], Prefix: "in/")],
        };
        await host.Service.EnsureBucketAsync(spec, TestContext.Current.CancellationToken);
        await _s3.PutAsync(name, "in/key");
        await host.Service.EnsureBucketAsync(spec, TestContext.Current.CancellationToken);
        Assert.Single(host.Records(queue));
        Assert.Single(host.Messages(queue), message => message.Contains("s3:TestEvent", StringComparison.Ordinal));
        Assert.Equal(VersionStatus.Enabled, (await _s3.GetBucketVersioningAsync(name)).VersioningConfig.Status);
        await host.Service.EnsureBucketAsync(spec with { Notifications = [] }, TestContext.Current.CancellationToken);
        await _s3.PutAsync(name, "in/key");
        Assert.Single(host.Records(queue));
        Assert.Contains(name, host.Service.Buckets());
    }

    Task<PutBucketResponse> PutInAsync(string name, string region) => _s3.PutBucketAsync(new PutBucketRequest
    {
        BucketName = name,
        PutBucketConfiguration = new PutBucketConfiguration { LocationConstraint = region },
    });
}
