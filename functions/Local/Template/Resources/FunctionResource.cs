namespace OnPut.Local.Template.Resources;

/// <summary>An <c>AWS::Serverless::Function</c> or <c>AWS::Lambda::Function</c>, with what Globals add to it.</summary>
/// <param name="CodePath">The folder of its code, as a full path.</param>
/// <param name="MemorySize">In MB. Told to the function, not enforced.</param>
/// <param name="ReservedConcurrency">How many of its processes run at once at most; null where the template does not say.</param>
public sealed record FunctionResource(
    string LogicalId,
    string Name,
    string CodePath,
    string Handler,
    int MemorySize,
    TimeSpan Timeout,
    IReadOnlyDictionary<string, string> Environment,
    int? ReservedConcurrency,
    AsyncResource Async)
{
    public string Arn => $"arn:aws:lambda:{LocalAccount.Region}:{LocalAccount.Id}:function:{Name}";
}
