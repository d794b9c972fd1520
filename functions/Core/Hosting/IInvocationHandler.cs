using Amazon.Lambda.Core;

namespace OnPut.Hosting;

/// <summary>What a process does with each payload that Lambda hands it.</summary>
public interface IInvocationHandler : IDisposable
{
    /// <summary>True once this process must not take another event.</summary>
    bool IsSpent { get; }

    /// <returns>The answer.</returns>
    Task<MemoryStream> HandleAsync(Stream input, ILambdaContext context);
}
