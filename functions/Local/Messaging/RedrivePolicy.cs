namespace OnPut.Local.Messaging;

/// <summary>Where a message goes that was received too often.</summary>
/// <param name="DeadLetterArn">The ARN of the dead-letter queue.</param>
/// <param name="MaxReceiveCount">How often a message is received before it goes there; at least 1.</param>
public sealed record RedrivePolicy(string DeadLetterArn, int MaxReceiveCount);
