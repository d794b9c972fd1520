namespace OnPut.Local.Lambda;

/// <summary>What an invocation came to.</summary>
/// <param name="Payload">The function's answer, or the error as JSON (<c>errorType</c>, <c>errorMessage</c>).</param>
/// <param name="ErrorType">The type of the function's error; null where it succeeded.</param>
/// <param name="LogTail">The last 4 KB of the invocation's log.</param>
public sealed record InvocationResult(string RequestId, ReadOnlyMemory<byte> Payload, string? ErrorType, string LogTail)
{
    public bool Succeeded => ErrorType is null;
}
