using System.Text.Json.Nodes;
using System.Xml.Linq;
using OnPut.Local.Messaging.Protocol;

namespace OnPut.Local.Messaging.Sqs;

/// <summary>How the JSON protocol's lists and maps are flattened in the Query protocol.</summary>
static class SqsQueryShapes
{
    static readonly Dictionary<string, string> Lists = new(StringComparer.Ordinal)
    {
        ["AttributeName"] = "AttributeNames",
        ["MessageAttributeName"] = "MessageAttributeNames",
        ["MessageSystemAttributeName"] = "MessageSystemAttributeNames",
        ["TagKey"] = "TagKeys",
        ["SendMessageBatchRequestEntry"] = "Entries",
        ["DeleteMessageBatchRequestEntry"] = "Entries",
        ["ChangeMessageVisibilityBatchRequestEntry"] = "Entries",
    };

    static readonly Dictionary<string, (string Name, string Key)> Maps = new(StringComparer.Ordinal)
    {
        ["Attribute"] = ("Attributes", "Name"),
        ["MessageAttribute"] = ("MessageAttributes", "Name"),
        ["Tag"] = ("Tags", "Key"),
    };

    public static JsonObject ToJson(QueryTree query)
    {
        var json = new JsonObject();
        foreach (var (name, node) in query.Children)
            if (Lists.TryGetValue(name, out var list))
                json[list] = new JsonArray([.. Items(node).Select(Item)]);
            else if (Maps.TryGetValue(name, out var map))
                json[map.Name] = new JsonObject(Items(node)
                    .DistinctBy(item => item.Text(map.Key))
                    .Select(item => KeyValuePair.Create(item.Text(map.Key) ?? "", item["Value"] is { } value ? Item(value) : null)));
            else
                json[name] = Item(node);
        return json;
    }

    /// <param name="ns">The namespace of the elements.</param>
    /// <param name="operation">The action, which names its batch entries.</param>
    /// <param name="json">The result.</param>
    public static IEnumerable<XElement> ToXml(XNamespace ns, string operation, JsonObject json)
    {
        foreach (var (name, node) in json)
            switch (node)
            {
                case JsonArray list:
                    foreach (var item in list)
                        yield return new XElement(ns + Singular(operation, name), Content(ns, operation, item));
                    break;
                case JsonObject map when Maps.FirstOrDefault(pair => pair.Value.Name == name) is { Key: { } element, Value.Key: var key }:
                    foreach (var (entry, value) in map)
                        yield return new XElement(
                            ns + element, new XElement(ns + key, entry), new XElement(ns + "Value", Content(ns, operation, value)));
                    break;
                default:
                    yield return new XElement(ns + name, Content(ns, operation, node));
                    break;
            }
    }

    // A list of one may come without its number.
    static IEnumerable<QueryTree> Items(QueryTree node) => node.Value is null ? node.Items : [node];

    static JsonNode? Item(QueryTree node) => node.Value is { } value ? JsonValue.Create(value) : ToJson(node);

    static object? Content(XNamespace ns, string operation, JsonNode? node) =>
        node is JsonObject inner ? ToXml(ns, operation, inner) : node?.ToString();

    static string Singular(string operation, string name) => name switch
    {
        "QueueUrls" or "queueUrls" => "QueueUrl",
        "Messages" => "Message",
        "Successful" => operation + "ResultEntry",
        "Failed" => "BatchResultErrorEntry",
        _ => name,
    };
}
