namespace OnPut.Local.Lambda.Async;

/// <summary>An event that waits for its function.</summary>
/// <param name="Failures">How many attempts have failed.</param>
sealed record AsyncInvocation(long Id, string RequestId, string Payload, DateTimeOffset Accepted, int Failures);
