using System.Xml;
using OnPut.Local.S3.Store;
using OnPut.Local.S3.Xml;

namespace OnPut.Local.S3.Lifecycle;

/// <summary>A lifecycle configuration as a client gets it: as it was put.</summary>
internal static class LifecycleXmlWriter
{
    public static void Write(XmlWriter xml, LifecycleConfiguration configuration)
    {
        foreach (var rule in configuration.Rules)
            xml.Group("Rule", () => WriteRule(xml, rule));
    }

    static void WriteRule(XmlWriter xml, LifecycleRule rule)
    {
        xml.Value("ID", rule.Id);
        if (rule.Filter is { } filter) xml.Group("Filter", () => WriteFilter(xml, filter));
        xml.Value("Prefix", rule.Prefix);
        xml.Value("Status", rule.IsEnabled ? "Enabled" : "Disabled");
        foreach (var transition in rule.Transitions)
            xml.Group("Transition", () =>
            {
                Number(xml, "Days", transition.Days);
                Date(xml, transition.Date);
                xml.Value("StorageClass", transition.StorageClass);
            });
        if (rule.Expiration is { } expiration)
            xml.Group("Expiration", () =>
            {
                Number(xml, "Days", expiration.Days);
                Date(xml, expiration.Date);
                if (expiration.ExpiredObjectDeleteMarker is { } marker) xml.Value("ExpiredObjectDeleteMarker", marker);
            });
        foreach (var transition in rule.NoncurrentTransitions)
            xml.Group("NoncurrentVersionTransition", () =>
            {
                Number(xml, "NewerNoncurrentVersions", transition.NewerVersions);
                xml.Value("NoncurrentDays", transition.Days);
                xml.Value("StorageClass", transition.StorageClass);
            });
        if (rule.NoncurrentExpiration is { } ended)
            xml.Group("NoncurrentVersionExpiration", () =>
            {
                Number(xml, "NewerNoncurrentVersions", ended.NewerVersions);
                xml.Value("NoncurrentDays", ended.Days);
            });
        if (rule.AbortUploadsAfterDays is { } days)
            xml.Group("AbortIncompleteMultipartUpload", () => xml.Value("DaysAfterInitiation", days));
    }

    static void WriteFilter(XmlWriter xml, LifecycleFilter filter)
    {
        if (filter.IsAnd) xml.Group("And", () => WriteConditions(xml, filter));
        else WriteConditions(xml, filter);
    }

    static void WriteConditions(XmlWriter xml, LifecycleFilter filter)
    {
        xml.Value("Prefix", filter.Prefix);
        foreach (var tag in filter.Tags)
            WriteTag(xml, tag);
        Number(xml, "ObjectSizeGreaterThan", filter.SizeGreaterThan);
        Number(xml, "ObjectSizeLessThan", filter.SizeLessThan);
    }

    static void WriteTag(XmlWriter xml, Tag tag) => xml.Group("Tag", () =>
    {
        xml.Value("Key", tag.Key);
        xml.Value("Value", tag.Value);
    });

    static void Number(XmlWriter xml, string name, long? value)
    {
        if (value is { } number) xml.Value(name, number);
    }

    static void Date(XmlWriter xml, DateTimeOffset? value)
    {
        if (value is { } date) xml.Value("Date", date);
    }
}
