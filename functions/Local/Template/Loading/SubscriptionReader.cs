using OnPut.Local.Template.Resources;

namespace OnPut.Local.Template.Loading;

static class SubscriptionReader
{
    public static SubscriptionResource? Read(ResourceDeclaration declaration, LoadContext context)
    {
        var properties = context.PropertiesOf(declaration);
        var topicArn = properties.RequiredText("TopicArn");
        return context.Runs(topicArn, declaration, "TopicArn") ? Read(declaration.LogicalId, topicArn, declaration, properties, context) : null;
    }

    /// <returns>Null, and a line in the list of what is not run, for endpoints that the local cloud does not reach.</returns>
    public static SubscriptionResource? Read(string id, string topicArn, ResourceDeclaration declaration, Properties properties, LoadContext context)
    {
        var protocol = properties.RequiredText("Protocol");
        if (protocol is not ("sqs" or "lambda"))
        {
            context.LeaveOut(declaration, $"Protocol {protocol}");
            return null;
        }
        var endpoint = properties.RequiredText("Endpoint");
        if (!context.Runs(endpoint, declaration, "Endpoint"))
            return null;
        return new SubscriptionResource(
            id,
            topicArn,
            protocol,
            endpoint,
            properties.Flag("RawMessageDelivery"),
            properties.Find("FilterPolicy") is { } policy ? NodeJson.Write(policy) : null,
            properties.Text("FilterPolicyScope") ?? "MessageAttributes");
    }
}
