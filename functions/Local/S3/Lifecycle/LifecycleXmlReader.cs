using System.Globalization;
using System.Text;
using System.Xml.Linq;
using OnPut.Local.S3.Errors;
using OnPut.Local.S3.Store;
using OnPut.Local.S3.Xml;

namespace OnPut.Local.S3.Lifecycle;

/// <summary>A lifecycle configuration as a client sends it. What the schema does not have is <c>MalformedXML</c>.</summary>
internal static class LifecycleXmlReader
{
    /// <exception cref="Http.ServiceException"><c>MalformedXML</c>.</exception>
    public static LifecycleConfiguration Read(XElement root)
    {
        RequireSchema(root, [], ["Rule"]);
        return new LifecycleConfiguration([.. root.Children("Rule").Select(ReadRule)]);
    }

    static LifecycleRule ReadRule(XElement rule)
    {
        RequireSchema(
            rule,
            ["ID", "Prefix", "Filter", "Status", "Expiration", "NoncurrentVersionExpiration", "AbortIncompleteMultipartUpload"],
            ["Transition", "NoncurrentVersionTransition"]);
        // Exactly one of the two says which objects are meant.
        if (rule.Child("Prefix") is null == rule.Child("Filter") is null) throw S3Errors.MalformedXml();
        return new LifecycleRule(rule.Text("ID") is { Length: > 0 } id ? id : NewId(), IsEnabled(rule))
        {
            Prefix = rule.Text("Prefix"),
            Filter = rule.Child("Filter") is { } filter ? ReadFilter(filter) : null,
            Expiration = rule.Child("Expiration") is { } expiration ? ReadExpiration(expiration) : null,
            Transitions = [.. rule.Children("Transition").Select(ReadTransition)],
            NoncurrentExpiration = rule.Child("NoncurrentVersionExpiration") is { } ended ? ReadNoncurrentExpiration(ended) : null,
            NoncurrentTransitions = [.. rule.Children("NoncurrentVersionTransition").Select(ReadNoncurrentTransition)],
            AbortUploadsAfterDays = rule.Child("AbortIncompleteMultipartUpload") is { } abort
                ? RequiredNumber(abort, "DaysAfterInitiation")
                : null,
        };
    }

    static LifecycleFilter ReadFilter(XElement filter)
    {
        RequireSchema(filter, ["Prefix", "Tag", "ObjectSizeGreaterThan", "ObjectSizeLessThan", "And"], []);
        if (filter.Elements().Count() > 1) throw S3Errors.MalformedXml();
        if (filter.Child("And") is not { } and) return ReadConditions(filter, isAnd: false);
        RequireSchema(and, ["Prefix", "ObjectSizeGreaterThan", "ObjectSizeLessThan"], ["Tag"]);
        return and.HasElements ? ReadConditions(and, isAnd: true) : throw S3Errors.MalformedXml();
    }

    static LifecycleFilter ReadConditions(XElement filter, bool isAnd) => new(
        filter.Text("Prefix"), [.. filter.Children("Tag").Select(ReadTag)],
        Long(filter, "ObjectSizeGreaterThan"), Long(filter, "ObjectSizeLessThan"), isAnd);

    static Tag ReadTag(XElement tag) =>
        new(tag.Text("Key") ?? throw S3Errors.MalformedXml(), tag.Text("Value") ?? throw S3Errors.MalformedXml());

    static LifecycleExpiration ReadExpiration(XElement expiration)
    {
        RequireSchema(expiration, ["Days", "Date", "ExpiredObjectDeleteMarker"], []);
        if (expiration.Elements().Count() != 1) throw S3Errors.MalformedXml();
        return new LifecycleExpiration(Number(expiration, "Days"), Date(expiration), Flag(expiration, "ExpiredObjectDeleteMarker"));
    }

    static LifecycleTransition ReadTransition(XElement transition)
    {
        RequireSchema(transition, ["Days", "Date", "StorageClass"], []);
        if (transition.Child("Days") is null == transition.Child("Date") is null) throw S3Errors.MalformedXml();
        return new LifecycleTransition(Number(transition, "Days"), Date(transition), StorageClass(transition));
    }

    static NoncurrentExpiration ReadNoncurrentExpiration(XElement expiration)
    {
        RequireSchema(expiration, ["NoncurrentDays", "NewerNoncurrentVersions"], []);
        return new NoncurrentExpiration(RequiredNumber(expiration, "NoncurrentDays"), Number(expiration, "NewerNoncurrentVersions"));
    }

    static NoncurrentTransition ReadNoncurrentTransition(XElement transition)
    {
        RequireSchema(transition, ["NoncurrentDays", "NewerNoncurrentVersions", "StorageClass"], []);
        return new NoncurrentTransition(
            RequiredNumber(transition, "NoncurrentDays"), Number(transition, "NewerNoncurrentVersions"), StorageClass(transition));
    }

    static bool IsEnabled(XElement rule) => rule.Text("Status") switch
    {
        "Enabled" => true,
        "Disabled" => false,
        _ => throw S3Errors.MalformedXml(),
    };

    static string StorageClass(XElement parent) =>
        parent.Text("StorageClass") is { } name && StorageClasses.IsTransitionTarget(name) ? name : throw S3Errors.MalformedXml();

    static int RequiredNumber(XElement parent, string name) => Number(parent, name) ?? throw S3Errors.MalformedXml();

    static int? Number(XElement parent, string name) => Long(parent, name) switch
    {
        null => null,
        var value and >= int.MinValue and <= int.MaxValue => (int)value,
        _ => throw S3Errors.MalformedXml(),
    };

    static long? Long(XElement parent, string name) => parent.Text(name) is not { } text ? null
        : long.TryParse(text.Trim(), NumberStyles.AllowLeadingSign, CultureInfo.InvariantCulture, out var number) ? number
        : throw S3Errors.MalformedXml();

    static bool? Flag(XElement parent, string name) => parent.Text(name) is not { } text ? null
        : bool.TryParse(text.Trim(), out var flag) ? flag
        : throw S3Errors.MalformedXml();

    static DateTimeOffset? Date(XElement parent)
    {
        if (parent.Text("Date") is not { } text) return null;
        const DateTimeStyles styles = DateTimeStyles.AssumeUniversal | DateTimeStyles.AdjustToUniversal;
        return DateTimeOffset.TryParse(text, CultureInfo.InvariantCulture, styles, out var date) ? date : throw S3Errors.MalformedXml();
    }

    static string NewId() => Convert.ToBase64String(Encoding.ASCII.GetBytes(Guid.NewGuid().ToString()));

    /// <summary>Requires that there is nothing else than these, and of the first at most one each.</summary>
    static void RequireSchema(XElement parent, string[] once, string[] repeated)
    {
        foreach (var group in parent.Elements().GroupBy(child => child.Name.LocalName))
            if (!repeated.Contains(group.Key) && (!once.Contains(group.Key) || group.Skip(1).Any())) throw S3Errors.MalformedXml();
    }
}
