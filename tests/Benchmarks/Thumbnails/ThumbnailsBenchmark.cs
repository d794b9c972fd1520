using OnPut.Benchmarks.Photos;
using OnPut.Benchmarks.Processes;
using OnPut.RenderBench;
using OnPut.Thumbnails.Imaging;

namespace OnPut.Benchmarks.Thumbnails;

/// <summary>One file to the default presets, by the function's renderer and by sharp.</summary>
static class ThumbnailsBenchmark
{
    /// <param name="pictures">Paths; empty for a generated photo in each format.</param>
    /// <param name="threads">The settings to measure, each for every contestant.</param>
    public static async Task RunAsync(IReadOnlyList<string> pictures, IReadOnlyList<int> threads, TextWriter output, CancellationToken cancellationToken)
    {
        var sharp = await Sharp.InstallAsync(cancellationToken);
        var files = pictures.Count > 0 ? pictures : PhotoFiles.Ensure();
        int[] boxes = [.. PresetParser.Parse(PresetParser.Default).Presets.Select(preset => preset.Box.Width)];
        await output.WriteLineAsync($"""
            One file to WebP (quality 80, effort 2) inside {string.Join(", ", boxes)} pixels: medians of warm runs in turn, and the peak
            memory (VmHWM) of fresh processes that render it once. Ours: Native AOT, MALLOC_ARENA_MAX=1 as in template.yaml.
            sharp {Sharp.Version}: documented = a pipeline a size, one after another; once = one decode and the sizes from its pixels.
            """);
        foreach (var setting in threads)
        {
            var contest = new Contest(
            [
                await Ours.PublishAsync(setting, cancellationToken),
                Sharp.Program(sharp, Sharp.Documented, setting),
                Sharp.Program(sharp, Sharp.Once, setting),
            ]);
            await output.WriteLineAsync($"\n{setting} {(setting == 1 ? "thread" : "threads")} a picture, on a machine of {Environment.ProcessorCount}");
            await MeasureAsync(contest, files, boxes, output, cancellationToken);
        }
    }

    static async Task MeasureAsync(Contest contest, IReadOnlyList<string> files, int[] boxes, TextWriter output, CancellationToken cancellationToken)
    {
        var figures = new Table("picture", "file MB", "ours ms", "documented ms", "once ms", "ours MB", "documented MB", "once MB");
        var ratios = new Table(["picture", .. Target.All.Select(target => target.Heading)]);
        var missed = 0;
        foreach (var file in files)
        {
            var measured = await contest.RunAsync(new(Path.GetFullPath(file), boxes), cancellationToken);
            var name = Path.GetFileName(file);
            figures.Add([
                name,
                (new FileInfo(file).Length / 1e6).ToString("N1", System.Globalization.CultureInfo.InvariantCulture),
                .. measured.Select(each => Text.Milliseconds(each.Milliseconds)),
                .. measured.Select(each => Text.Megabytes(each.PeakBytes)),
            ]);
            ratios.Add([name, .. Target.All.Select(target => Text.Ratio(target.Ratio(measured)) + (target.IsMet(measured) ? "  " : " !"))]);
            missed += Target.All.Count(target => !target.IsMet(measured));
        }
        await output.WriteLineAsync($"{figures}\n\nours to sharp's\n{ratios}\n{missed} of {files.Count * Target.All.Count} targets missed{(missed > 0 ? " (!)" : "")}");
    }
}
