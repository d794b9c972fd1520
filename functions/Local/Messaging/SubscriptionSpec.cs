namespace OnPut.Local.Messaging;

/// <summary>A subscription as it should be. Topic, protocol and endpoint together name it.</summary>
/// <param name="TopicArn">The topic's ARN.</param>
/// <param name="Protocol"><c>sqs</c> or <c>lambda</c>.</param>
/// <param name="Endpoint">The ARN of the queue or function.</param>
public sealed record SubscriptionSpec(string TopicArn, string Protocol, string Endpoint)
{
    /// <summary>Queues only: delivers the message and its attributes as they were published, not the notification's JSON.</summary>
    public bool RawDelivery { get; init; }

    /// <summary>The filter policy's JSON; null delivers everything.</summary>
    public string? FilterPolicy { get; init; }

    /// <summary>What the filter policy looks at.</summary>
    public FilterPolicyScope FilterPolicyScope { get; init; }
}
