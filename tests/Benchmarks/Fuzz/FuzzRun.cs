using OnPut.Benchmarks.Processes;
using OnPut.Thumbnails.Tests.Imaging;

namespace OnPut.Benchmarks.Fuzz;

/// <summary>Damages seeds and renders them in child processes until the time is over. A round of a seed number is always the same file.</summary>
sealed class FuzzRun(IReadOnlyList<Seed> seeds, int number, RenderPool pool, string offenders)
{
    /// <summary>More than this for one picture is an offence as well.</summary>
    public const long MostBytes = 400L << 20;

    static readonly int[] Boxes = [320, 64];

    public FuzzTally Tally { get; } = new();

    /// <summary>Until it is cancelled.</summary>
    public async Task RunAsync(CancellationToken cancellationToken)
    {
        var scratch = Directory.CreateTempSubdirectory("onput-fuzz-");
        try
        {
            var limits = new ParallelOptions { MaxDegreeOfParallelism = Environment.ProcessorCount, CancellationToken = cancellationToken };
            await Parallel.ForAsync(0L, long.MaxValue, limits, (round, stop) => TryAsync(round, scratch.FullName, stop));
        }
        catch (OperationCanceledException)
        {
            // The time is over, or whoever started it has seen enough.
        }
        finally
        {
            scratch.Delete(recursive: true);
        }
    }

    async ValueTask TryAsync(long round, string scratch, CancellationToken cancellationToken)
    {
        var random = new Random(unchecked(number * 1_000_003 + (int)round));
        var seed = seeds[random.Next(seeds.Count)];
        var file = Path.Combine(scratch, $"{round}-{seed.Name}");
        await File.WriteAllBytesAsync(file, Mutator.Mutate(seed.Bytes, random, seeds[random.Next(seeds.Count)].Bytes), cancellationToken);
        var reply = await pool.AskAsync(new(file, Boxes), cancellationToken);
        var isOffence = reply.IsOffence || reply.PeakBytes > MostBytes;
        Tally.Add(round, reply, isOffence);
        if (isOffence)
            File.Move(file, Path.Combine(offenders, $"{(reply.IsOffence ? reply.Kind : "Memory")}-{number}-{round}-{seed.Name}"), overwrite: true);
        else
            File.Delete(file);
    }
}
