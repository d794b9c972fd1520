namespace OnPut.Local.Template.Resources;

/// <summary>A queue's <c>RedrivePolicy</c>.</summary>
/// <param name="MaxReceiveCount">How often a message is received before it goes to the dead-letter queue.</param>
public sealed record RedriveResource(string DeadLetterArn, int MaxReceiveCount);
