namespace OnPut.Local.Template.Resources;

/// <summary>An <c>AWS::SQS::Queue</c>.</summary>
/// <param name="Redrive">Where messages go that were received too often; null where they stay.</param>
public sealed record QueueResource(
    string LogicalId, string Name, TimeSpan VisibilityTimeout, TimeSpan Retention, TimeSpan Delay, RedriveResource? Redrive)
{
    public string Arn => $"arn:aws:sqs:{LocalAccount.Region}:{LocalAccount.Id}:{Name}";
}
