using System.Collections.Concurrent;
using OnPut.RenderBench;

namespace OnPut.Benchmarks.Processes;

/// <summary>As many children as there is work at once; each is used by one caller at a time.</summary>
sealed class RenderPool(RenderProgram program) : IDisposable
{
    readonly ConcurrentBag<RenderProcess> _idle = [];

    public async Task<RenderReply> AskAsync(RenderRequest request, CancellationToken cancellationToken)
    {
        var process = _idle.TryTake(out var idle) ? idle : new RenderProcess(program);
        try
        {
            return await process.AskAsync(request, cancellationToken);
        }
        catch (OperationCanceledException)
        {
            // It may be busy yet, and its answer would be taken for the next caller's.
            process.Dispose();
            throw;
        }
        finally
        {
            _idle.Add(process);
        }
    }

    public void Dispose()
    {
        foreach (var process in _idle)
            process.Dispose();
    }
}
