namespace OnPut.Local.Template.Resources;

/// <summary>What becomes of a function's asynchronous invocations that fail.</summary>
/// <param name="Retries">0 to 2.</param>
/// <param name="MaximumAge">An event older than this is not tried again.</param>
/// <param name="DeadLetterArn">A queue or topic that gets the event itself; null for none.</param>
/// <param name="OnFailureArn">A queue or topic that gets a record of the failed invocation; null for none.</param>
public sealed record AsyncResource(int Retries, TimeSpan MaximumAge, string? DeadLetterArn, string? OnFailureArn);
