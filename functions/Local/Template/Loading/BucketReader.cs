using OnPut.Local.Template.Resources;

namespace OnPut.Local.Template.Loading;

static class BucketReader
{
    /// <summary>Beside what is run: what a program using the bucket does not notice.</summary>
    static readonly HashSet<string> Unnoticed =
    [
        "AccessControl", "BucketEncryption", "BucketName", "LifecycleConfiguration", "LoggingConfiguration", "MetricsConfigurations",
        "NotificationConfiguration", "OwnershipControls", "PublicAccessBlockConfiguration", "Tags", "VersioningConfiguration",
    ];

    static readonly (string List, string Destination)[] Destinations =
    [
        ("TopicConfigurations", "Topic"), ("QueueConfigurations", "Queue"), ("LambdaConfigurations", "Function"),
    ];

    /// <param name="ofFunctions">The notifications that functions ask for by an S3 event, by the bucket's name.</param>
    public static BucketResource Read(ResourceDeclaration declaration, LoadContext context, ILookup<string, NotificationResource> ofFunctions)
    {
        var properties = context.PropertiesOf(declaration);
        foreach (var name in properties.Names.Where(name => !Unnoticed.Contains(name) && properties.Has(name)))
            context.LeaveOut(declaration, name);

        var bucket = context.NameOf(declaration);
        var versioned = properties.Section("VersioningConfiguration")?.Text("Status") == "Enabled";
        return new BucketResource(
            declaration.LogicalId, bucket, versioned, [.. Notifications(declaration, context, properties), .. ofFunctions[bucket]])
        {
            Lifecycle = LifecycleReader.Read(declaration, context, properties),
        };
    }

    static IEnumerable<NotificationResource> Notifications(ResourceDeclaration declaration, LoadContext context, Properties properties)
    {
        if (properties.Section("NotificationConfiguration") is not { } configuration)
            yield break;
        if (configuration.Has("EventBridgeConfiguration"))
            context.LeaveOut(declaration, "EventBridgeConfiguration");
        foreach (var (list, destination) in Destinations)
        {
            var number = 0;
            foreach (var rule in configuration.Sections(list))
            {
                var arn = rule.RequiredText(destination);
                if (context.Runs(arn, declaration, $"{list} {++number}"))
                    yield return NotificationRule.Read(arn, rule.RequiredTexts("Event"), rule);
            }
        }
    }
}
