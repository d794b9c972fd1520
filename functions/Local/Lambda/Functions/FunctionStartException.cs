namespace OnPut.Local.Lambda.Functions;

/// <summary>A process that never came to ask for an event.</summary>
sealed class FunctionStartException(FunctionError error) : Exception(error.Message)
{
    public FunctionError Error { get; } = error;
}
