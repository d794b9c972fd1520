using System.Xml.Linq;
using OnPut.Local.Messaging.Protocol;

namespace OnPut.Local.Messaging.Sns;

/// <summary>One call of an SNS operation.</summary>
/// <param name="Input">The parameters.</param>
/// <param name="Topics">The topics.</param>
/// <param name="Cancellation">Ends when the caller goes away.</param>
sealed record SnsCall(QueryTree Input, Topics Topics, CancellationToken Cancellation)
{
    public static readonly XNamespace Xml = "http://sns.amazonaws.com/doc/2010-03-31/";

    public string Required(string name) => Input.Text(name) is { Length: > 0 } value ? value : throw SnsErrors.Missing(name);

    public TopicRecord Topic(string parameter = "TopicArn")
    {
        var arn = Required(parameter);
        return Topics.Read(connection => TopicTable.Find(connection, arn)) ?? throw SnsErrors.NoSuchTopic();
    }

    public Subscription Subscription()
    {
        var arn = Required("SubscriptionArn");
        return Topics.Read(connection => SubscriptionTable.Find(connection, arn)) ?? throw SnsErrors.NoSuchSubscription();
    }

    /// <summary>A map that is sent as <c>NAME.entry.1.key</c> and <c>NAME.entry.1.value</c>.</summary>
    public Dictionary<string, string> Map(string name) => Entries(name, "entry", "key", "value");

    /// <summary>Tags, which are sent as <c>Tags.member.1.Key</c> and <c>Tags.member.1.Value</c>.</summary>
    public Dictionary<string, string> Tags() => Entries("Tags", "member", "Key", "Value");

    public static XElement Element(string name, params object?[] content) => new(Xml + name, content);

    /// <summary>A map as answers write it.</summary>
    public static XElement MapElement(string name, IEnumerable<KeyValuePair<string, string>> map) => Element(
        name, [.. map.Select(pair => Element("entry", Element("key", pair.Key), Element("value", pair.Value)))]);

    Dictionary<string, string> Entries(string name, string item, string key, string value)
    {
        var map = new Dictionary<string, string>(StringComparer.Ordinal);
        foreach (var entry in Input[name]?.List(item) ?? [])
            map[entry.Text(key) ?? ""] = entry.Text(value) ?? "";
        return map;
    }
}
