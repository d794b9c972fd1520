namespace OnPut.Local.Lambda.Functions;

/// <summary>An event for a function.</summary>
/// <param name="RequestId">Null to make one; asynchronous invocations keep theirs over their retries.</param>
/// <param name="ClientContext">As JSON; null for none.</param>
sealed record InvocationRequest(ReadOnlyMemory<byte> Payload, string? RequestId = null, string? ClientContext = null);
