using Amazon.Lambda.Core;
using OnPut.Hosting;

namespace OnPut.Core.Tests.Support;

/// <summary>A handler that reconciles nothing: it answers with what it gets.</summary>
public sealed class EchoHandler : IInvocationHandler
{
    /// <summary>Called for each payload; tests let it fail.</summary>
    public Action OnPayload { get; init; } = () => { };

    public bool IsSpent { get; init; }

    public bool IsDisposed { get; private set; }

    public async Task<MemoryStream> HandleAsync(Stream input, ILambdaContext context)
    {
        OnPayload();
        var answer = new MemoryStream();
        await input.CopyToAsync(answer);
        answer.Position = 0;
        return answer;
    }

    public void Dispose() => IsDisposed = true;
}
