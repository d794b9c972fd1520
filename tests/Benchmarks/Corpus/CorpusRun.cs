using OnPut.Benchmarks.Processes;
using OnPut.RenderBench;
using OnPut.Thumbnails.Imaging;

namespace OnPut.Benchmarks.Corpus;

/// <summary>Renders every file of a folder in child processes, and by sharp too where it is asked for.</summary>
/// <param name="sharp">null to leave it out.</param>
sealed class CorpusRun(RenderPool ours, RenderPool? sharp, string scratch)
{
    const int ComparedBox = 256;

    static readonly EnumerationOptions Everything = new() { RecurseSubdirectories = true, AttributesToSkip = FileAttributes.None };

    readonly int[] _boxes = [.. PresetParser.Parse(PresetParser.Default).Presets.Select(preset => preset.Box.Width)];
    int _comparisons;

    /// <returns>In the order of the paths.</returns>
    public async Task<IReadOnlyList<CorpusEntry>> RunAsync(string folder, CancellationToken cancellationToken)
    {
        var files = Directory.EnumerateFiles(folder, "*", Everything).Order(StringComparer.Ordinal).ToArray();
        var entries = new CorpusEntry[files.Length];
        var limits = new ParallelOptions { MaxDegreeOfParallelism = Environment.ProcessorCount, CancellationToken = cancellationToken };
        await Parallel.ForAsync(0, files.Length, limits, async (i, stop) =>
            entries[i] = await TryAsync(files[i], Path.GetRelativePath(folder, files[i]), stop));
        return entries;
    }

    async Task<CorpusEntry> TryAsync(string file, string name, CancellationToken cancellationToken)
    {
        var reply = await ours.AskAsync(new(file, _boxes), cancellationToken);
        if (sharp is null)
            return new(name, reply, null, null);
        var number = Interlocked.Increment(ref _comparisons);
        var (mine, theirs) = (Path.Combine(scratch, $"{number}-ours.png"), Path.Combine(scratch, $"{number}-sharp.png"));
        try
        {
            var other = await sharp.AskAsync(Compared(file, theirs), cancellationToken);
            var both = reply.IsRendered && other.IsRendered && (await ours.AskAsync(Compared(file, mine), cancellationToken)).IsRendered;
            return new(name, reply, other, both ? PixelDifference.Between(mine, theirs) : null);
        }
        finally
        {
            File.Delete(mine);
            File.Delete(theirs);
        }
    }

    static RenderRequest Compared(string file, string saveTo) => new(file, [ComparedBox], "png", saveTo);
}
