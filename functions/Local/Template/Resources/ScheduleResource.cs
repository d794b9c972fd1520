namespace OnPut.Local.Template.Resources;

/// <summary>A function's event of type <c>Schedule</c> or <c>ScheduleV2</c>.</summary>
/// <param name="Name">The rule's or the schedule's name.</param>
/// <param name="FunctionArn">What is invoked, asynchronously.</param>
/// <param name="Expression">Such as <c>rate(1 hour)</c> or <c>cron(0 3 * * ? *)</c>, in UTC; readable, or it would not be here.</param>
/// <param name="Input">The event as JSON; null for EventBridge's own.</param>
public sealed record ScheduleResource(string LogicalId, string Name, string FunctionArn, string Expression, string? Input)
{
    /// <summary>The rule, as EventBridge names it in its events.</summary>
    public string Arn => $"arn:aws:events:{LocalAccount.Region}:{LocalAccount.Id}:rule/{Name}";
}
