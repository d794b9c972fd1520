using OnPut.Benchmarks.Processes;
using OnPut.RenderBench;

namespace OnPut.Benchmarks.Thumbnails;

/// <summary>Several programs on one picture, in turn: whatever else the machine does meets all of them alike.</summary>
sealed class Contest(IReadOnlyList<RenderProgram> programs)
{
    const int WarmUps = 3;
    const int Rounds = 11;
    const int FreshStarts = 3;

    /// <returns>One a program, in their order.</returns>
    /// <exception cref="BenchmarkException">One of them cannot render it: there is nothing to compare.</exception>
    public async Task<IReadOnlyList<Measurement>> RunAsync(RenderRequest request, CancellationToken cancellationToken)
    {
        var peaks = programs.Select(_ => new List<long>()).ToArray();
        for (var start = 0; start < FreshStarts; start++)
            for (var i = 0; i < programs.Count; i++)
                peaks[i].Add((await FreshAsync(programs[i], request, cancellationToken)).PeakBytes);

        var times = programs.Select(_ => new List<double>()).ToArray();
        var processes = programs.Select(program => new RenderProcess(program)).ToArray();
        try
        {
            for (var round = -WarmUps; round < Rounds; round++)
            {
                for (var i = 0; i < programs.Count; i++)
                {
                    var reply = Sound(await processes[i].AskAsync(request, cancellationToken), programs[i], request);
                    if (round >= 0)
                        times[i].Add(reply.Milliseconds);
                }
            }
        }
        finally
        {
            Array.ForEach(processes, process => process.Dispose());
        }
        return [.. programs.Select((_, i) => new Measurement(Median(times[i]), Median(peaks[i])))];
    }

    static async Task<RenderReply> FreshAsync(RenderProgram program, RenderRequest request, CancellationToken cancellationToken)
    {
        using var process = new RenderProcess(program);
        return Sound(await process.AskAsync(request, cancellationToken), program, request);
    }

    static RenderReply Sound(RenderReply reply, RenderProgram program, RenderRequest request) =>
        reply.IsRendered ? reply : throw new BenchmarkException($"{program.Name} cannot render {request.Path}: {reply.Kind}, {reply.Message}");

    /// <summary>The middle one of an odd number.</summary>
    static T Median<T>(List<T> values) => values.Order().ElementAt(values.Count / 2);
}
