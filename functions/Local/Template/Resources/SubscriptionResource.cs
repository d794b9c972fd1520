namespace OnPut.Local.Template.Resources;

/// <summary>What brings a topic's messages to a queue or a function.</summary>
/// <param name="Protocol"><c>sqs</c> or <c>lambda</c>.</param>
/// <param name="EndpointArn">The queue or the function, of the same template.</param>
/// <param name="RawMessageDelivery">Whether a queue gets the message itself rather than SNS's envelope.</param>
/// <param name="FilterPolicy">The policy as JSON; null to deliver everything.</param>
/// <param name="FilterPolicyScope"><c>MessageAttributes</c> or <c>MessageBody</c>.</param>
public sealed record SubscriptionResource(
    string LogicalId, string TopicArn, string Protocol, string EndpointArn, bool RawMessageDelivery, string? FilterPolicy, string FilterPolicyScope);
