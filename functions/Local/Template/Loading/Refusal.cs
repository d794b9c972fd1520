using OnPut.Local.Template.Syntax;

namespace OnPut.Local.Template.Loading;

/// <summary>Why a resource is not run.</summary>
/// <param name="Part">What it has that is not run locally; null where it is the type itself.</param>
sealed record Refusal(string? Part)
{
    /// <returns>Null where the resource is run.</returns>
    public static Refusal? Of(ResourceDeclaration declaration, Properties properties) => declaration.Type switch
    {
        ResourceTypes.Bucket or ResourceTypes.Subscription or ResourceTypes.EventSourceMapping => null,
        ResourceTypes.Topic => properties.Flag("FifoTopic") ? new Refusal("FifoTopic") : null,
        ResourceTypes.Queue => properties.Flag("FifoQueue") ? new Refusal("FifoQueue") : null,
        ResourceTypes.ServerlessFunction => OfFunction(properties, "CodeUri"),
        ResourceTypes.LambdaFunction => OfFunction(properties, "Code"),
        _ => new Refusal(null as string),
    };

    static Refusal? OfFunction(Properties properties, string codeProperty)
    {
        if (properties.Text("PackageType") is { } type && type != "Zip")
            return new Refusal($"PackageType {type}");
        if (properties.Has("InlineCode"))
            return new Refusal("InlineCode");
        return properties.Find(codeProperty) switch
        {
            ScalarNode { Text: var path } when path.StartsWith("s3://", StringComparison.Ordinal) => new Refusal($"{codeProperty} in S3"),
            ScalarNode => null,
            _ => new Refusal($"{codeProperty} that is no folder"),
        };
    }
}
