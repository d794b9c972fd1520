using OnPut.Local.Template.Resources;

namespace OnPut.Local.Template.Loading;

static class TopicReader
{
    public static TopicResource Read(ResourceDeclaration declaration, LoadContext context) =>
        new(declaration.LogicalId, context.NameOf(declaration));

    /// <summary>The subscriptions that stand in the topic itself.</summary>
    public static IEnumerable<SubscriptionResource> Subscriptions(ResourceDeclaration declaration, LoadContext context)
    {
        var topicArn = context.Catalog.ArnOf(declaration, context.Evaluator)!;
        var number = 0;
        foreach (var inline in context.PropertiesOf(declaration).Sections("Subscription"))
        {
            var id = $"{declaration.LogicalId}Subscription{++number}";
            if (SubscriptionReader.Read(id, topicArn, declaration, inline, context) is { } subscription)
                yield return subscription;
        }
    }
}
