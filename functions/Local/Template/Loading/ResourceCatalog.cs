using System.Security.Cryptography;
using System.Text;
using OnPut.Local.Template.Evaluation;
using OnPut.Local.Template.Syntax;

namespace OnPut.Local.Template.Loading;

/// <summary>The declared resources with their physical names, which is what other resources refer to.</summary>
sealed class ResourceCatalog : IReferences
{
    readonly OrderedDictionary<string, ResourceDeclaration> _declarations = new(StringComparer.Ordinal);
    readonly Dictionary<string, string> _names = new(StringComparer.Ordinal);
    readonly Uri _endpoint;

    public ResourceCatalog(MapNode resources, Globals globals, Uri endpoint)
    {
        _endpoint = endpoint;
        foreach (var (logicalId, node) in resources.Entries)
            _declarations.Add(logicalId, globals.AddTo(ResourceDeclaration.Read(logicalId, node)));
    }

    public IEnumerable<ResourceDeclaration> Declarations => _declarations.Values;

    public string? Ref(string logicalId, Evaluator evaluator, TemplateNode at)
    {
        if (!_declarations.TryGetValue(logicalId, out var declaration))
            return null;
        RequirePresent(declaration, evaluator, at);
        return declaration.Type switch
        {
            ResourceTypes.Topic => ArnOf(declaration, evaluator),
            ResourceTypes.Queue => QueueUrl(NameOf(declaration, evaluator)),
            _ => NameOf(declaration, evaluator),
        };
    }

    public string Attribute(string logicalId, string attribute, Evaluator evaluator, TemplateNode at)
    {
        if (!_declarations.TryGetValue(logicalId, out var declaration))
            throw new TemplateException($"there is no resource {logicalId}", at.Line);
        RequirePresent(declaration, evaluator, at);
        var name = NameOf(declaration, evaluator);
        return (declaration.Type, attribute) switch
        {
            (ResourceTypes.Topic, "TopicArn") => ArnOf(declaration, evaluator)!,
            (not ResourceTypes.Topic, "Arn") when ArnOf(declaration, evaluator) is { } arn => arn,
            (ResourceTypes.Bucket, "DomainName") => $"{name}.s3.amazonaws.com",
            (ResourceTypes.Bucket, "RegionalDomainName") => $"{name}.s3.{LocalAccount.Region}.amazonaws.com",
            (ResourceTypes.Topic, "TopicName") => name,
            (ResourceTypes.Queue, "QueueName") => name,
            (ResourceTypes.Queue, "QueueUrl") => QueueUrl(name),
            _ when NamingRule.For(declaration.Type) is not null =>
                throw new TemplateException($"{logicalId} has no attribute {attribute} locally", at.Line),
            // What is not run has no attributes; those who ask for them get a text that says whose they would be.
            _ => $"{name}.{attribute}",
        };
    }

    /// <returns>Null for the types that have none locally.</returns>
    public string? ArnOf(ResourceDeclaration declaration, Evaluator evaluator) => declaration.Type switch
    {
        ResourceTypes.Bucket => $"arn:aws:s3:::{NameOf(declaration, evaluator)}",
        ResourceTypes.Topic => Arn("sns", NameOf(declaration, evaluator)),
        ResourceTypes.Queue => Arn("sqs", NameOf(declaration, evaluator)),
        ResourceTypes.ServerlessFunction or ResourceTypes.LambdaFunction => Arn("lambda", $"function:{NameOf(declaration, evaluator)}"),
        _ => null,
    };

    /// <summary>The physical name: as given, or made of the stack's and the logical id.</summary>
    public string NameOf(ResourceDeclaration declaration, Evaluator evaluator)
    {
        if (_names.TryGetValue(declaration.LogicalId, out var known))
            return known;
        var rule = NamingRule.For(declaration.Type);
        var given = rule is null ? null : new Properties(declaration.Properties, evaluator).Text(rule.Property);
        if (given is not null && !rule!.Accepts(given))
            throw new TemplateException($"{rule.Property} is \"{given}\", but {rule.Rule}", declaration.Line, declaration.LogicalId);
        return _names[declaration.LogicalId] = given ?? GeneratedName(declaration, rule);
    }

    static string GeneratedName(ResourceDeclaration declaration, NamingRule? rule)
    {
        // Functions keep their case: their names are read and typed by people.
        var id = ResourceTypes.IsFunction(declaration.Type) ? declaration.LogicalId : declaration.LogicalId.ToLowerInvariant();
        var name = $"{CloudTemplate.StackName}-{id}";
        if (rule is null || rule.Accepts(name))
            return name;
        var tail = Convert.ToHexStringLower(SHA256.HashData(Encoding.UTF8.GetBytes(declaration.LogicalId)))[..8];
        var kept = new string([.. name.Where(char.IsAsciiLetterOrDigit).Take(rule.Longest - tail.Length - 1)]);
        return $"{kept}-{tail}";
    }

    static void RequirePresent(ResourceDeclaration declaration, Evaluator evaluator, TemplateNode at)
    {
        if (declaration.Condition is { } condition && !evaluator.Conditions.Holds(condition.Text, condition))
            throw new TemplateException($"{declaration.LogicalId} is left out by its condition {condition.Text} but referred to here", at.Line);
    }

    string QueueUrl(string name) => $"{_endpoint.GetLeftPart(UriPartial.Authority)}/{LocalAccount.Id}/{name}";

    static string Arn(string service, string resource) => $"arn:aws:{service}:{LocalAccount.Region}:{LocalAccount.Id}:{resource}";
}
