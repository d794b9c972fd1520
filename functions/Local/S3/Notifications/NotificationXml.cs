using System.Security.Cryptography;
using System.Xml;
using System.Xml.Linq;
using OnPut.Local.Http;
using OnPut.Local.S3.Errors;
using OnPut.Local.S3.Xml;

namespace OnPut.Local.S3.Notifications;

/// <summary>A notification configuration as the API exchanges it.</summary>
internal static class NotificationXml
{
    static readonly (DestinationKind Kind, string Group, string Arn)[] Forms =
    [
        (DestinationKind.Topic, "TopicConfiguration", "Topic"),
        (DestinationKind.Queue, "QueueConfiguration", "Queue"),
        (DestinationKind.Function, "CloudFunctionConfiguration", "CloudFunction"),
    ];

    /// <exception cref="ServiceException"><c>MalformedXML</c>, or <c>InvalidArgument</c> for another ARN or filter.</exception>
    public static NotificationConfiguration Read(XElement root)
    {
        var rules = new List<NotificationRule>();
        foreach (var (kind, group, arn) in Forms)
            foreach (var element in root.Children(group))
            {
                var rule = ReadRule(element, element.Text(arn) ?? throw S3Errors.MalformedXml());
                rules.Add(rule.Kind == kind ? rule : throw S3Errors.InvalidArgument("The ARN could not be parsed", arn, rule.Arn));
            }
        return new NotificationConfiguration(rules, root.Child("EventBridgeConfiguration") is not null);
    }

    public static void Write(XmlWriter xml, NotificationConfiguration configuration)
    {
        foreach (var (kind, group, arn) in Forms)
            foreach (var rule in configuration.Rules.Where(rule => rule.Kind == kind))
                xml.Group(group, () =>
                {
                    xml.Value("Id", rule.Id);
                    xml.Value(arn, rule.Arn);
                    foreach (var name in rule.Events)
                        xml.Value("Event", name);
                    WriteFilter(xml, rule);
                });
        if (configuration.EventBridge) xml.Group("EventBridgeConfiguration", () => { });
    }

    static NotificationRule ReadRule(XElement element, string arn)
    {
        string prefix = "", suffix = "";
        foreach (var filter in element.Child("Filter")?.Child("S3Key")?.Children("FilterRule") ?? [])
        {
            var value = filter.Text("Value") ?? "";
            switch (filter.Text("Name")?.ToUpperInvariant())
            {
                case "PREFIX" when prefix.Length == 0: prefix = value; break;
                case "SUFFIX" when suffix.Length == 0: suffix = value; break;
                default: throw InvalidFilter(value);
            }
        }
        var id = element.Text("Id") is { Length: > 0 } given ? given : Convert.ToBase64String(RandomNumberGenerator.GetBytes(36));
        return new NotificationRule(id, arn, [.. element.Children("Event").Select(name => name.Value)], prefix, suffix);
    }

    static ServiceException InvalidFilter(string value) => S3Errors.InvalidArgument(
        "filter rule name must be either prefix or suffix, each at most once", "FilterRule", value);

    static void WriteFilter(XmlWriter xml, NotificationRule rule)
    {
        if (rule.Prefix.Length + rule.Suffix.Length == 0) return;
        xml.Group("Filter", () => xml.Group("S3Key", () =>
        {
            WriteFilterRule(xml, "Prefix", rule.Prefix);
            WriteFilterRule(xml, "Suffix", rule.Suffix);
        }));
    }

    static void WriteFilterRule(XmlWriter xml, string name, string value)
    {
        if (value.Length == 0) return;
        xml.Group("FilterRule", () =>
        {
            xml.Value("Name", name);
            xml.Value("Value", value);
        });
    }
}
