namespace OnPut.Local.Messaging;

/// <summary>A subscription that exists.</summary>
/// <param name="Arn">The topic's ARN and an id.</param>
/// <param name="Spec">What it is.</param>
public sealed record Subscription(string Arn, SubscriptionSpec Spec);
