using Amazon.Lambda.Core;
using OnPut.Events;
using OnPut.Reconcile;
using OnPut.Telemetry;

namespace OnPut.Hosting;

/// <summary>One invocation: payload in, answer out.</summary>
public sealed class FunctionHandler(string function, Reconciler reconciler, JsonLines lines, LogLevel logLevel, TimeProvider time)
    : IInvocationHandler
{
    public bool IsSpent => reconciler.IsSpent;

    /// <exception cref="UnreadableEventException">The payload is no event this function knows.</exception>
    /// <exception cref="RetryException">Something failed, and the sender understands nothing but an exception.</exception>
    public async Task<MemoryStream> HandleAsync(Stream input, ILambdaContext context)
    {
        var log = new InvocationLog(lines, function, context.AwsRequestId, context.TraceId, logLevel, time);
        var metrics = new InvocationMetrics(lines, function, time);
        using var deadline = new CancellationTokenSource(InvocationTime.UntilDeadline(context.RemainingTime), time);
        using var end = new CancellationTokenSource(InvocationTime.UntilEnd(context.RemainingTime), time);
        try
        {
            var batch = EventReader.Read(await ReadAsync(input));
            return Answer.To(batch.Acknowledgement, await reconciler.RunAsync(batch, log, metrics, deadline.Token, end.Token));
        }
        catch (UnreadableEventException unreadable)
        {
            log.Error("unreadable payload", unreadable);
            throw;
        }
        finally
        {
            metrics.Write();
            if (IsSpent)
                log.Warning("this process is at its end and will be replaced");
        }
    }

    public void Dispose() => reconciler.Dispose();

    static async Task<ReadOnlyMemory<byte>> ReadAsync(Stream input)
    {
        using var payload = new MemoryStream();
        await input.CopyToAsync(payload);
        return payload.GetBuffer().AsMemory(0, (int)payload.Length);
    }
}
