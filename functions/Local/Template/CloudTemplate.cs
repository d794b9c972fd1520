using OnPut.Local.Template.Loading;
using OnPut.Local.Template.Resources;

namespace OnPut.Local.Template;

/// <summary>A SAM template as the local cloud runs it: every name and ARN resolved, every intrinsic function evaluated.</summary>
/// <param name="Path">The template's full path.</param>
/// <param name="NotRun">What the template has and the local cloud does not run; never silently dropped.</param>
public sealed record CloudTemplate(
    string Path,
    IReadOnlyList<BucketResource> Buckets,
    IReadOnlyList<TopicResource> Topics,
    IReadOnlyList<SubscriptionResource> Subscriptions,
    IReadOnlyList<QueueResource> Queues,
    IReadOnlyList<FunctionResource> Functions,
    IReadOnlyList<EventSourceResource> EventSources,
    IReadOnlyList<ScheduleResource> Schedules,
    IReadOnlyList<NotRunResource> NotRun)
{
    /// <summary>The value of <c>AWS::StackName</c>.</summary>
    public const string StackName = "onput";

    /// <summary>The parameters that no override is given for keep their defaults.</summary>
    public static IReadOnlyDictionary<string, string> NoOverrides { get; } = new Dictionary<string, string>();

    /// <summary>The endpoint that queue URLs start with where none is given.</summary>
    public static Uri DefaultEndpoint { get; } = new("http://127.0.0.1:4566");

    /// <summary>Reads a template in YAML or JSON.</summary>
    /// <param name="path">The template's file.</param>
    /// <param name="parameterOverrides">Values for the template's parameters, by name.</param>
    /// <param name="endpoint">Where the local cloud listens: queue URLs start with it.</param>
    /// <exception cref="TemplateException">Whatever is wrong with the file or in it.</exception>
    public static CloudTemplate Load(string path, IReadOnlyDictionary<string, string>? parameterOverrides = null, Uri? endpoint = null) =>
        TemplateLoader.Load(path, parameterOverrides ?? NoOverrides, endpoint ?? DefaultEndpoint);

    /// <summary>The same with no batching window longer than <paramref name="longest"/>; null keeps them as they are.</summary>
    public CloudTemplate WithWindowsUpTo(TimeSpan? longest) =>
        this with { EventSources = [.. EventSources.Select(source => source.Window > longest ? source with { Window = longest.Value } : source)] };

    /// <summary>The function of this logical id or name; null where there is none.</summary>
    public FunctionResource? FindFunction(string idOrName) =>
        Functions.FirstOrDefault(function => function.LogicalId == idOrName) ?? Functions.FirstOrDefault(function => function.Name == idOrName);

    /// <summary>The ARNs of the queues that other queues and functions put their failures into.</summary>
    public IReadOnlySet<string> DeadLetterArns() => Queues.Select(queue => queue.Redrive?.DeadLetterArn)
        .Concat(Functions.SelectMany(function => new[] { function.Async.DeadLetterArn, function.Async.OnFailureArn }))
        .OfType<string>()
        .ToHashSet(StringComparer.Ordinal);
}
