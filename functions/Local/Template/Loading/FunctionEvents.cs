using OnPut.Local.Template.Resources;

namespace OnPut.Local.Template.Loading;

/// <summary>What SAM's <c>Events</c> of the functions stand for: mappings, subscriptions and bucket notifications.</summary>
sealed class FunctionEvents(LoadContext context)
{
    readonly List<(string Bucket, NotificationResource Notification)> _notifications = [];
    readonly List<SubscriptionResource> _subscriptions = [];
    readonly List<EventSourceResource> _eventSources = [];
    readonly List<ScheduleResource> _schedules = [];

    public IReadOnlyList<SubscriptionResource> Subscriptions => _subscriptions;

    public IReadOnlyList<EventSourceResource> EventSources => _eventSources;

    public IReadOnlyList<ScheduleResource> Schedules => _schedules;

    /// <summary>By the name of the bucket.</summary>
    public ILookup<string, NotificationResource> Notifications => _notifications.ToLookup(pair => pair.Bucket, pair => pair.Notification, StringComparer.Ordinal);

    public void Read(ResourceDeclaration declaration, FunctionResource function)
    {
        if (declaration.Type != ResourceTypes.ServerlessFunction || context.PropertiesOf(declaration).Section("Events") is not { } events)
            return;
        foreach (var (name, section) in events.SectionsByName())
        {
            var type = section.RequiredText("Type");
            var properties = section.Section("Properties");
            if (type is not ("SQS" or "SNS" or "S3" or "Schedule" or "ScheduleV2"))
                context.LeaveOut(declaration, $"event {name} of type {type}");
            else if (properties is null)
                throw new TemplateException($"event {name} has no Properties", section.Line);
            else
                Read(declaration, function, type, name, properties);
        }
    }

    void Read(ResourceDeclaration declaration, FunctionResource function, string type, string name, Properties properties)
    {
        var id = declaration.LogicalId + name;
        if (type == "SQS")
        {
            if (EventSourceReader.Read(id, function.Name, "Queue", declaration, properties, context) is { } source)
                _eventSources.Add(source);
        }
        else if (type == "SNS")
        {
            ReadTopic(declaration, function, id, properties);
        }
        else if (type is "Schedule" or "ScheduleV2")
        {
            if (ScheduleReader.Read(id, type, declaration, function, properties, context) is { } schedule)
                _schedules.Add(schedule);
        }
        else
        {
            var notification = NotificationRule.Read(function.Arn, properties.RequiredTexts("Events"), properties);
            _notifications.Add((properties.RequiredText("Bucket"), notification));
        }
    }

    void ReadTopic(ResourceDeclaration declaration, FunctionResource function, string id, Properties properties)
    {
        if (properties.Has("SqsSubscription"))
        {
            context.LeaveOut(declaration, $"event source {id}, because of its SqsSubscription: declare the queue and the subscription");
            return;
        }
        var topicArn = properties.RequiredText("Topic");
        if (!context.Runs(topicArn, declaration, $"event source {id}"))
            return;
        var filter = properties.Find("FilterPolicy") is { } policy ? NodeJson.Write(policy) : null;
        var scope = properties.Text("FilterPolicyScope") ?? "MessageAttributes";
        _subscriptions.Add(new SubscriptionResource(id, topicArn, "lambda", function.Arn, RawMessageDelivery: false, filter, scope));
    }
}
