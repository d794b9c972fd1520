using System.Xml.Linq;

namespace OnPut.Local.Messaging.Sns;

/// <summary>Subscribe, Unsubscribe, the two lists, GetSubscriptionAttributes and SetSubscriptionAttributes.</summary>
static class SubscriptionOperations
{
    public static async Task<IEnumerable<XElement>> SubscribeAsync(SnsCall call)
    {
        var topic = call.Topic().Spec;
        var spec = SubscriptionAttributes.Apply(
            new SubscriptionSpec(topic.Arn, call.Required("Protocol"), call.Required("Endpoint")), call.Map("Attributes"));
        return [SnsCall.Element("SubscriptionArn", await call.Topics.EnsureAsync(spec, call.Cancellation))];
    }

    public static async Task<IEnumerable<XElement>> UnsubscribeAsync(SnsCall call)
    {
        await call.Topics.UnsubscribeAsync(call.Required("SubscriptionArn"), call.Cancellation);
        return [];
    }

    public static Task<IEnumerable<XElement>> ListAsync(SnsCall call) => Task.FromResult(Render(call, call.Topics.Subscriptions()));

    public static Task<IEnumerable<XElement>> ListByTopicAsync(SnsCall call) =>
        Task.FromResult(Render(call, call.Topics.Subscriptions(call.Topic().Spec.Arn)));

    public static Task<IEnumerable<XElement>> GetAttributesAsync(SnsCall call) => Task.FromResult<IEnumerable<XElement>>(
        [SnsCall.MapElement("Attributes", SubscriptionAttributes.Read(call.Subscription()))]);

    public static async Task<IEnumerable<XElement>> SetAttributesAsync(SnsCall call)
    {
        var change = new Dictionary<string, string> { [call.Required("AttributeName")] = call.Input.Text("AttributeValue") ?? "" };
        await call.Topics.EnsureAsync(SubscriptionAttributes.Apply(call.Subscription().Spec, change), call.Cancellation);
        return [];
    }

    static IEnumerable<XElement> Render(SnsCall call, IReadOnlyList<Subscription> subscriptions)
    {
        var (page, next) = Paging.Page(subscriptions, call.Input.Text("NextToken"), subscription => subscription.Arn);
        return [SnsCall.Element("Subscriptions", [.. page.Select(Render)]), .. next];
    }

    static XElement Render(Subscription subscription) => SnsCall.Element(
        "member",
        SnsCall.Element("SubscriptionArn", subscription.Arn),
        SnsCall.Element("TopicArn", subscription.Spec.TopicArn),
        SnsCall.Element("Protocol", subscription.Spec.Protocol),
        SnsCall.Element("Endpoint", subscription.Spec.Endpoint),
        SnsCall.Element("Owner", LocalAccount.Id));
}
