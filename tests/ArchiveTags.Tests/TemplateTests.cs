using OnPut.Archiving;
using OnPut.Local.S3.Lifecycle;
using OnPut.Local.Template;

namespace OnPut.ArchiveTags.Tests;

/// <summary>The tag does nothing by itself: what moves objects is in the template.</summary>
public sealed class TemplateTests
{
    static readonly IReadOnlyList<LifecycleRule> Rules =
        CloudTemplate.Load(TemplatePath()).Buckets.Single(bucket => bucket.Lifecycle is not null).Lifecycle!.Rules;

    [Fact]
    public void There_is_one_lifecycle_rule_for_each_value_of_the_tag_and_for_no_other()
    {
        var tags = Rules.Where(rule => rule.Filter is { Tags.Count: > 0 }).Select(rule => Assert.Single(rule.Filter!.Tags)).ToList();

        Assert.All(tags, tag => Assert.Equal(ArchiveTag.Name, tag.Key));
        Assert.Equal(ArchiveTag.All.Select(tag => tag.Value).Order(StringComparer.Ordinal), tags.Select(tag => tag.Value).Order(StringComparer.Ordinal));
    }

    [Fact]
    public void Each_moves_current_and_old_versions_of_any_size_where_and_when_its_tag_says() =>
        Assert.All(ArchiveTag.All, tag =>
        {
            var rule = Rules.Single(rule => rule.Filter is { Tags: [{ } filtered] } && filtered.Value == tag.Value);
            var storageClass = ArchiveTierNames.StorageClassOf(tag.Tier);
            Assert.True(rule.IsEnabled);
            Assert.True(rule.Filter is { SizeGreaterThan: <= 1, SizeLessThan: null }, "S3 leaves objects under 128 KB where they are unless a rule speaks of sizes.");
            Assert.Equal(new(tag.AfterDays, null, storageClass), Assert.Single(rule.Transitions));
            Assert.Equal(new(tag.AfterDays, null, storageClass), Assert.Single(rule.NoncurrentTransitions));
        });

    [Fact]
    public void Uploads_that_nobody_completes_are_ended_by_a_rule_without_tags()
    {
        var rule = Assert.Single(Rules, rule => rule.AbortUploadsAfterDays is not null);

        Assert.True(rule is { IsEnabled: true, AbortUploadsAfterDays: 7, Filter: null or { Tags: [] } });
    }

    static string TemplatePath()
    {
        var folder = new DirectoryInfo(AppContext.BaseDirectory);
        while (folder is not null && !File.Exists(Path.Combine(folder.FullName, "template.yaml")))
            folder = folder.Parent;
        Assert.NotNull(folder);
        return Path.Combine(folder.FullName, "template.yaml");
    }
}
