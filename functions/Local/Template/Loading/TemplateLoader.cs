using System.Security;
using OnPut.Local.Template.Evaluation;
using OnPut.Local.Template.Resources;
using OnPut.Local.Template.Syntax;

namespace OnPut.Local.Template.Loading;

/// <summary>From a file to the resources that run, in the order in which they depend on each other.</summary>
static class TemplateLoader
{
    /// <summary>CloudFormation's own limit, in bytes.</summary>
    const int LargestTemplate = 1 << 20;

    public static CloudTemplate Load(string path, IReadOnlyDictionary<string, string> overrides, Uri endpoint)
    {
        var fileName = Path.GetFileName(path);
        try
        {
            return Parse(ReadText(path), Path.GetFullPath(path), overrides, endpoint);
        }
        catch (TemplateException problem)
        {
            throw problem.At(file: fileName);
        }
    }

    /// <exception cref="TemplateException">Whatever is wrong with the text.</exception>
    public static CloudTemplate Parse(string text, string path, IReadOnlyDictionary<string, string> overrides, Uri endpoint)
    {
        var root = TemplateSyntax.Read(text);
        var resources = Section(root, "Resources") ?? throw new TemplateException("there is no Resources section", root.Line);
        var catalog = new ResourceCatalog(resources, new Globals(Section(root, "Globals")), endpoint);
        var parameters = new Parameters(Section(root, "Parameters"), overrides);
        var evaluator = new Evaluator(parameters, Section(root, "Mappings"), Section(root, "Conditions"), catalog);
        return Read(path, new LoadContext(Path.GetDirectoryName(path) ?? path, catalog, evaluator));
    }

    static CloudTemplate Read(string path, LoadContext context)
    {
        var declarations = context.Catalog.Declarations.Where(declaration => Within(declaration, context.IsPresent)).ToArray();
        var admitted = declarations.Where(declaration => Within(declaration, context.Admit)).ToArray();
        CheckNames(admitted, context);

        var queues = Each(admitted, ResourceTypes.Queue, declaration => QueueReader.Read(declaration, context));
        var topics = Each(admitted, ResourceTypes.Topic, declaration => TopicReader.Read(declaration, context));
        var events = new FunctionEvents(context);
        var functions = new List<FunctionResource>();
        foreach (var declaration in admitted.Where(declaration => ResourceTypes.IsFunction(declaration.Type)))
        {
            var function = Within(declaration, item => FunctionReader.Read(item, context));
            functions.Add(function);
            Within(declaration, item => { events.Read(item, function); return true; });
        }
        var inline = Each(admitted, ResourceTypes.Topic, declaration => TopicReader.Subscriptions(declaration, context).ToArray());
        var subscriptions = Each(admitted, ResourceTypes.Subscription, declaration => SubscriptionReader.Read(declaration, context));
        var mappings = Each(admitted, ResourceTypes.EventSourceMapping, declaration => EventSourceReader.Read(declaration, context, functions));
        var notifications = events.Notifications;
        var buckets = Each(admitted, ResourceTypes.Bucket, declaration => BucketReader.Read(declaration, context, notifications));
        CheckBuckets(notifications, buckets);
        return new CloudTemplate(
            path,
            buckets,
            topics,
            [.. subscriptions.OfType<SubscriptionResource>(), .. inline.SelectMany(several => several), .. events.Subscriptions],
            queues,
            functions,
            [.. mappings.OfType<EventSourceResource>(), .. events.EventSources],
            events.Schedules,
            context.NotRun);
    }

    static T[] Each<T>(IEnumerable<ResourceDeclaration> declarations, string type, Func<ResourceDeclaration, T> read) =>
        [.. declarations.Where(declaration => declaration.Type == type).Select(declaration => Within(declaration, read))];

    /// <summary>Names the resource in every problem that reading it shows.</summary>
    static T Within<T>(ResourceDeclaration declaration, Func<ResourceDeclaration, T> read)
    {
        try
        {
            return read(declaration);
        }
        catch (TemplateException problem) when (problem.LogicalId is null)
        {
            throw problem.At(declaration.LogicalId);
        }
    }

    static void CheckNames(IEnumerable<ResourceDeclaration> admitted, LoadContext context)
    {
        var owners = new Dictionary<string, string>(StringComparer.Ordinal);
        foreach (var declaration in admitted)
        {
            if (context.Catalog.ArnOf(declaration, context.Evaluator) is { } arn && !owners.TryAdd(arn, declaration.LogicalId))
                throw new TemplateException($"it has the same name as {owners[arn]}; give one of them another", declaration.Line, declaration.LogicalId);
        }
    }

    static void CheckBuckets(ILookup<string, NotificationResource> notifications, IReadOnlyList<BucketResource> buckets)
    {
        foreach (var group in notifications.Where(group => buckets.All(bucket => bucket.Name != group.Key)))
            throw new TemplateException($"an event of type S3 names the bucket {group.Key}, which is none of this template's; refer to one with !Ref");
    }

    static MapNode? Section(MapNode root, string name) => root.Find(name) switch
    {
        null or ScalarNode { IsNull: true } => null,
        MapNode section => section,
        var other => throw new TemplateException($"{name} is a mapping", other.Line),
    };

    static string ReadText(string path)
    {
        try
        {
            var size = new FileInfo(path).Length;
            return size <= LargestTemplate
                ? File.ReadAllText(path)
                : throw new TemplateException($"the template has {size} bytes; CloudFormation takes {LargestTemplate} at most");
        }
        catch (Exception failure) when (failure is FileNotFoundException or DirectoryNotFoundException)
        {
            throw new TemplateException($"there is no template at {path}; name another with --template", inner: failure);
        }
        catch (Exception failure) when (failure is IOException or UnauthorizedAccessException or SecurityException or ArgumentException or NotSupportedException)
        {
            throw new TemplateException($"the template at {path} cannot be read: {failure.Message}", inner: failure);
        }
    }
}
