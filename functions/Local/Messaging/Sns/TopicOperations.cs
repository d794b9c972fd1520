using System.Globalization;
using System.Xml.Linq;

namespace OnPut.Local.Messaging.Sns;

/// <summary>CreateTopic, DeleteTopic, ListTopics, GetTopicAttributes and SetTopicAttributes.</summary>
static class TopicOperations
{
    public static async Task<IEnumerable<XElement>> CreateAsync(SnsCall call)
    {
        var name = call.Required("Name");
        Check(name);
        var topic = new TopicSpec(name) { Attributes = call.Map("Attributes") };
        await call.Topics.WriteAsync(
            connection =>
            {
                // Creating what exists gives its ARN and changes nothing.
                if (Topics.Exists(connection, topic.Arn)) return false;
                TopicTable.Put(connection, topic);
                TopicTable.PutTags(connection, topic.Arn, call.Tags());
                return true;
            },
            call.Cancellation);
        return [SnsCall.Element("TopicArn", topic.Arn)];
    }

    public static async Task<IEnumerable<XElement>> DeleteAsync(SnsCall call)
    {
        await call.Topics.DeleteAsync(call.Required("TopicArn"), call.Cancellation);
        return [];
    }

    public static Task<IEnumerable<XElement>> ListAsync(SnsCall call)
    {
        var (page, next) = Paging.Page(call.Topics.List(), call.Input.Text("NextToken"), topic => topic.Arn);
        return Task.FromResult<IEnumerable<XElement>>(
        [
            SnsCall.Element("Topics", [.. page.Select(topic => SnsCall.Element("member", SnsCall.Element("TopicArn", topic.Arn)))]),
            .. next,
        ]);
    }

    public static Task<IEnumerable<XElement>> GetAttributesAsync(SnsCall call)
    {
        var topic = call.Topic().Spec;
        var attributes = new Dictionary<string, string>(topic.Attributes, StringComparer.Ordinal)
        {
            ["TopicArn"] = topic.Arn,
            ["Owner"] = LocalAccount.Id,
            ["SubscriptionsConfirmed"] = call.Topics.Subscriptions(topic.Arn).Count.ToString(CultureInfo.InvariantCulture),
            ["SubscriptionsPending"] = "0",
            ["SubscriptionsDeleted"] = "0",
        };
        attributes.TryAdd("DisplayName", "");
        return Task.FromResult<IEnumerable<XElement>>([SnsCall.MapElement("Attributes", attributes)]);
    }

    public static async Task<IEnumerable<XElement>> SetAttributesAsync(SnsCall call)
    {
        var topic = call.Topic().Spec;
        var attributes = new Dictionary<string, string>(topic.Attributes, StringComparer.Ordinal)
        {
            [call.Required("AttributeName")] = call.Input.Text("AttributeValue") ?? "",
        };
        await call.Topics.EnsureAsync(topic with { Attributes = attributes }, call.Cancellation);
        return [];
    }

    static void Check(string name)
    {
        if (name.EndsWith(".fifo", StringComparison.Ordinal)) throw SnsErrors.Invalid("Name: the local cloud has no FIFO topics.");
        if (name.Length > 256 || !name.All(letter => char.IsAsciiLetterOrDigit(letter) || letter is '-' or '_'))
            throw SnsErrors.Invalid("Name must be 1 to 256 letters, digits, hyphens and underscores.");
    }
}
