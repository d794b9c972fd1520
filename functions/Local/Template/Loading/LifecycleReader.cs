using System.Globalization;
using OnPut.Local.Http;
using OnPut.Local.S3.Lifecycle;
using OnPut.Local.S3.Store;

namespace OnPut.Local.Template.Loading;

/// <summary>The <c>LifecycleConfiguration</c> of a bucket ("AWS::S3::Bucket Rule" in the CloudFormation reference).</summary>
static class LifecycleReader
{
    static readonly HashSet<string> OfConfiguration = ["Rules", "TransitionDefaultMinimumObjectSize"];

    static readonly HashSet<string> OfRule =
    [
        "AbortIncompleteMultipartUpload", "ExpirationDate", "ExpirationInDays", "ExpiredObjectDeleteMarker", "Id",
        "NoncurrentVersionExpiration", "NoncurrentVersionExpirationInDays", "NoncurrentVersionTransition", "NoncurrentVersionTransitions",
        "ObjectSizeGreaterThan", "ObjectSizeLessThan", "Prefix", "Status", "TagFilters", "Transition", "Transitions",
    ];

    /// <returns>Null where the bucket has none.</returns>
    /// <exception cref="TemplateException">A value cannot be read, or S3 would refuse the configuration.</exception>
    public static LifecycleConfiguration? Read(ResourceDeclaration declaration, LoadContext context, Properties bucket)
    {
        if (bucket.Section("LifecycleConfiguration") is not { } section)
            return null;
        LeaveOutUnknown(declaration, context, section, OfConfiguration, "LifecycleConfiguration");
        var rules = new List<LifecycleRule>();
        foreach (var rule in section.Sections("Rules"))
        {
            LeaveOutUnknown(declaration, context, rule, OfRule, $"LifecycleConfiguration rule {rules.Count + 1}");
            rules.Add(ReadRule(rule, $"{declaration.LogicalId}-{rules.Count + 1}"));
        }
        var configuration = new LifecycleConfiguration(rules) { MinimumSizeVaries = Varies(section) };
        try
        {
            LifecycleValidation.Require(configuration);
            return configuration;
        }
        catch (ServiceException refused)
        {
            throw new TemplateException(
                $"S3 refuses this LifecycleConfiguration ({refused.Error.Code}): {refused.Error.Message}", section.Line, inner: refused);
        }
    }

    static void LeaveOutUnknown(
        ResourceDeclaration declaration, LoadContext context, Properties section, HashSet<string> known, string part)
    {
        foreach (var name in section.Names.Where(name => !known.Contains(name) && section.Has(name)))
            context.LeaveOut(declaration, $"{part}: {name}");
    }

    static LifecycleRule ReadRule(Properties rule, string otherwiseId) => new(rule.Text("Id") ?? otherwiseId, IsEnabled(rule))
    {
        Filter = ReadFilter(rule),
        Expiration = ReadExpiration(rule),
        Transitions = [.. Items(rule, "Transition").Select(item => new LifecycleTransition(
            Days(item, "TransitionInDays"), item.Date("TransitionDate"), StorageClass(item)))],
        NoncurrentExpiration = ReadNoncurrentExpiration(rule),
        NoncurrentTransitions = [.. Items(rule, "NoncurrentVersionTransition").Select(item => new NoncurrentTransition(
            RequiredDays(item, "TransitionInDays"), Days(item, "NewerNoncurrentVersions"), StorageClass(item)))],
        AbortUploadsAfterDays = rule.Section("AbortIncompleteMultipartUpload") is { } abort
            ? RequiredDays(abort, "DaysAfterInitiation")
            : null,
    };

    static LifecycleFilter ReadFilter(Properties rule) => LifecycleFilter.Of(
        rule.Text("Prefix"),
        [.. rule.Sections("TagFilters").Select(tag => new Tag(tag.RequiredText("Key"), tag.RequiredText("Value")))],
        Bytes(rule, "ObjectSizeGreaterThan"), Bytes(rule, "ObjectSizeLessThan"));

    static LifecycleExpiration? ReadExpiration(Properties rule)
    {
        var (days, date) = (Days(rule, "ExpirationInDays"), rule.Date("ExpirationDate"));
        bool? marker = rule.Has("ExpiredObjectDeleteMarker") ? rule.Flag("ExpiredObjectDeleteMarker") : null;
        return (days, date, marker) switch
        {
            (null, null, null) => null,
            (_, null, null) or (null, _, null) or (null, null, _) => new LifecycleExpiration(days, date, marker),
            _ => throw new TemplateException("a rule has one of ExpirationInDays, ExpirationDate and ExpiredObjectDeleteMarker", rule.Line),
        };
    }

    static NoncurrentExpiration? ReadNoncurrentExpiration(Properties rule)
    {
        if (rule.Section("NoncurrentVersionExpiration") is { } expiration)
            return new NoncurrentExpiration(RequiredDays(expiration, "NoncurrentDays"), Days(expiration, "NewerNoncurrentVersions"));
        return Days(rule, "NoncurrentVersionExpirationInDays") is { } days ? new NoncurrentExpiration(days, null) : null;
    }

    /// <summary>A list, or the one item that older templates have under the singular name.</summary>
    static IEnumerable<Properties> Items(Properties rule, string singular) =>
        rule.Section(singular) is { } one ? [one, .. rule.Sections(singular + "s")] : rule.Sections(singular + "s");

    static bool IsEnabled(Properties rule) => rule.RequiredText("Status") switch
    {
        "Enabled" => true,
        "Disabled" => false,
        var other => throw new TemplateException($"Status must be Enabled or Disabled, not {other}", rule.Line),
    };

    static bool Varies(Properties section) => section.Text("TransitionDefaultMinimumObjectSize") switch
    {
        null or "all_storage_classes_128K" => false,
        "varies_by_storage_class" => true,
        var other => throw new TemplateException(
            $"TransitionDefaultMinimumObjectSize must be all_storage_classes_128K or varies_by_storage_class, not {other}", section.Line),
    };

    static string StorageClass(Properties item) => item.RequiredText("StorageClass") switch
    {
        // CloudFormation has kept the name that it had before there were several.
        "Glacier" => StorageClasses.Glacier,
        var name when StorageClasses.IsTransitionTarget(name) => name,
        var name => throw new TemplateException($"StorageClass {name} is none that S3 moves objects into", item.Line),
    };

    static int? Days(Properties item, string name) => item.Number(name, int.MinValue, int.MaxValue);

    static int RequiredDays(Properties item, string name) =>
        Days(item, name) ?? throw new TemplateException($"{name} is missing", item.Line);

    static long? Bytes(Properties rule, string name) => rule.Text(name) is not { } text ? null
        : long.TryParse(text, NumberStyles.None, CultureInfo.InvariantCulture, out var bytes) ? bytes
        : throw new TemplateException($"{name} must be a number of bytes", rule.Line);
}
