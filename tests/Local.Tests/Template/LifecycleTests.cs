using OnPut.Local.S3.Lifecycle;
using OnPut.Local.Template.Resources;

namespace OnPut.Local.Tests.Template;

public sealed class LifecycleTests
{
    [Fact]
    public void A_buckets_rules_are_read_whole()
    {
        var bucket = Read("""
            TransitionDefaultMinimumObjectSize: varies_by_storage_class
            Rules:
              - Id: archive
                Status: Enabled
                Prefix: in/
                TagFilters: [{ Key: "onput:archive", Value: glacier-30 }]
                ObjectSizeGreaterThan: "0"
                ObjectSizeLessThan: "5000"
                Transitions: [{ StorageClass: GLACIER, TransitionInDays: 30 }, { StorageClass: DEEP_ARCHIVE, TransitionInDays: 90 }]
                ExpirationInDays: 365
                NoncurrentVersionTransitions: [{ StorageClass: GLACIER, TransitionInDays: 7, NewerNoncurrentVersions: 2 }]
                NoncurrentVersionExpiration: { NoncurrentDays: 30, NewerNoncurrentVersions: 3 }
              - Status: Disabled
                AbortIncompleteMultipartUpload: { DaysAfterInitiation: 7 }
            """).Buckets.Single();

        Assert.True(bucket.Lifecycle!.MinimumSizeVaries);
        var (archive, abort) = (bucket.Lifecycle.Rules[0], bucket.Lifecycle.Rules[1]);
        Assert.Equal(("archive", true), (archive.Id, archive.IsEnabled));
        Assert.Equal(("in/", true), (archive.Filter!.Prefix, archive.Filter.IsAnd));
        Assert.Equal((0L, 5000L), (archive.Filter.SizeGreaterThan!.Value, archive.Filter.SizeLessThan!.Value));
        Assert.Equal("glacier-30", Assert.Single(archive.Filter.Tags).Value);
        Assert.Equal(
            [new LifecycleTransition(30, null, "GLACIER"), new LifecycleTransition(90, null, "DEEP_ARCHIVE")], archive.Transitions);
        Assert.Equal(new LifecycleExpiration(365, null, null), archive.Expiration);
        Assert.Equal([new NoncurrentTransition(7, 2, "GLACIER")], archive.NoncurrentTransitions);
        Assert.Equal(new NoncurrentExpiration(30, 3), archive.NoncurrentExpiration);
        Assert.Equal(("Bucket-2", false, 7), (abort.Id, abort.IsEnabled, abort.AbortUploadsAfterDays));
        Assert.Equal("", abort.Filter!.Prefix);
    }

    [Fact]
    public void The_older_names_are_read_as_well()
    {
        var rule = Read("""
            Rules:
              - Status: Enabled
                ExpirationDate: 2030-01-31
                Transition: { StorageClass: Glacier, TransitionDate: "2029-01-31T00:00:00Z" }
                NoncurrentVersionExpirationInDays: 3
            """).Buckets.Single().Lifecycle!.Rules.Single();

        Assert.Equal(new DateTimeOffset(2030, 1, 31, 0, 0, 0, TimeSpan.Zero), rule.Expiration!.Date);
        Assert.Equal("GLACIER", rule.Transitions.Single().StorageClass);
        Assert.Equal(3, rule.NoncurrentExpiration!.Days);
    }

    [Fact]
    public void What_is_not_known_is_named()
    {
        var template = Read("Rules: [{ Status: Enabled, ExpirationInDays: 1, Shred: true }]");

        Assert.Equal("LifecycleConfiguration rule 1: Shred", Assert.Single(template.NotRun).Part);
        Assert.Single(template.Buckets.Single().Lifecycle!.Rules);
    }

    [Theory]
    [InlineData("Rules: [{ Status: Enabled }]", "At least one action")]
    [InlineData("Rules: [{ Status: on, ExpirationInDays: 1 }]", "Enabled or Disabled")]
    [InlineData("Rules: [{ Status: Enabled, ExpirationInDays: 1, ExpirationDate: 2030-01-01 }]", "one of")]
    [InlineData("Rules: [{ Status: Enabled, Transitions: [{ StorageClass: ICE, TransitionInDays: 1 }] }]", "ICE")]
    [InlineData("Rules: [{ Status: Enabled, Transitions: [{ StorageClass: STANDARD_IA, TransitionInDays: 1 }] }]", "equal to 30")]
    public void What_S3_would_refuse_is_refused_at_start(string configuration, string reason)
    {
        var refused = TemplateText.Refused(() => Read(configuration));

        Assert.Contains(reason, refused.Message, StringComparison.Ordinal);
        Assert.Equal("Bucket", refused.LogicalId);
        Assert.True(refused.Line > 0);
    }

    static Local.Template.CloudTemplate Read(string configuration) => TemplateText.Load($"""
        Resources:
          Bucket:
            Type: AWS::S3::Bucket
            Properties:
              LifecycleConfiguration:
        {string.Join('\n', configuration.Split('\n').Select(line => "        " + line))}
        """);
}
