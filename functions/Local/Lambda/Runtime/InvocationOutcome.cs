namespace OnPut.Local.Lambda.Runtime;

/// <summary>A function's answer, or the error in its place.</summary>
sealed record InvocationOutcome(ReadOnlyMemory<byte> Payload, FunctionError? Error)
{
    public static InvocationOutcome Failed(FunctionError error) => new(error.Payload, error);
}
