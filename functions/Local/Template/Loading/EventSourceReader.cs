using OnPut.Local.Template.Resources;

namespace OnPut.Local.Template.Loading;

static class EventSourceReader
{
    const int DefaultBatchSize = 10;

    /// <summary>An <c>AWS::Lambda::EventSourceMapping</c>.</summary>
    public static EventSourceResource? Read(ResourceDeclaration declaration, LoadContext context, IReadOnlyList<FunctionResource> functions)
    {
        var properties = context.PropertiesOf(declaration);
        var function = properties.RequiredText("FunctionName");
        var known = functions.FirstOrDefault(candidate => candidate.Name == function || candidate.Arn == function);
        if (known is not null)
            return Read(declaration.LogicalId, known.Name, "EventSourceArn", declaration, properties, context);
        context.LeaveOut(declaration, $"FunctionName, because {function} is no function that runs locally");
        return null;
    }

    /// <param name="queueProperty">The property that names the queue: it differs between SAM and Lambda.</param>
    /// <returns>Null, and a line in the list of what is not run, for sources other than a queue of this template.</returns>
    public static EventSourceResource? Read(
        string id, string functionName, string queueProperty, ResourceDeclaration declaration, Properties properties, LoadContext context)
    {
        var arn = properties.RequiredText(queueProperty);
        if (!context.Runs(arn, declaration, $"event source {id}"))
            return null;
        if (properties.Has("Enabled") && !properties.Flag("Enabled"))
        {
            context.LeaveOut(declaration, $"event source {id}, because it is not Enabled");
            return null;
        }
        if (properties.Has("FilterCriteria"))
            context.LeaveOut(declaration, $"FilterCriteria of event source {id}: the function gets every message");

        var window = properties.Seconds("MaximumBatchingWindowInSeconds", 0, 300) ?? TimeSpan.Zero;
        var batchSize = properties.Number("BatchSize", 1, 10_000) ?? DefaultBatchSize;
        if (batchSize > DefaultBatchSize && window < TimeSpan.FromSeconds(1))
            throw new TemplateException("a BatchSize above 10 needs a MaximumBatchingWindowInSeconds of at least 1", properties.Line);
        return new EventSourceResource(
            id,
            functionName,
            arn,
            batchSize,
            window,
            properties.Texts("FunctionResponseTypes").Contains("ReportBatchItemFailures"),
            properties.Section("ScalingConfig")?.Number("MaximumConcurrency", 2, 1000));
    }
}
