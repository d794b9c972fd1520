using System.CommandLine;
using OnPut.Benchmarks.Processes;

namespace OnPut.Benchmarks.Fuzz;

/// <summary><c>fuzz</c>: damaged pictures for as long as there is time.</summary>
static class FuzzCommand
{
    public static Command Create()
    {
        var folders = new Argument<DirectoryInfo[]>("FOLDER")
        {
            Description = $"Files to damage, of at most {Text.Count(Seeds.LargestFile)} bytes; generated ones where no folder is named.",
            Arity = ArgumentArity.ZeroOrMore,
        };
        folders.AcceptExistingOnly();
        var minutes = new Option<double>("--minutes") { Description = "How long.", HelpName = "M", DefaultValueFactory = _ => 5 };
        minutes.Validators.Add(result => Require.Positive(result, "--minutes"));
        var seed = new Option<int>("--seed") { Description = "The same number damages the same files in the same ways.", HelpName = "S", DefaultValueFactory = _ => 1 };
        var command = new Command("fuzz", "Renders damaged pictures in child processes, and keeps those that crash it, hang it or take too much memory.") { folders, minutes, seed };
        command.SetAction((parsed, cancellationToken) => RunAsync(
            parsed.GetValue(folders)!, TimeSpan.FromMinutes(parsed.GetValue(minutes)), parsed.GetValue(seed), cancellationToken));
        return command;
    }

    static async Task<int> RunAsync(DirectoryInfo[] folders, TimeSpan time, int number, CancellationToken cancellationToken)
    {
        var seeds = folders.Length > 0 ? Seeds.Of(folders) : Seeds.Generated();
        if (seeds.Count == 0)
            throw new BenchmarkException($"There is no file of 16 to {Text.Count(Seeds.LargestFile)} bytes in {string.Join(", ", folders.Select(folder => folder.FullName))}.");
        using var pool = new RenderPool(await Ours.PublishAsync(threads: 1, cancellationToken));
        var run = new FuzzRun(seeds, number, pool, Scratch.Folder("fuzz"));
        using var over = CancellationTokenSource.CreateLinkedTokenSource(cancellationToken);
        over.CancelAfter(time);
        await run.RunAsync(over.Token);
        Console.WriteLine($"{Text.Count(run.Tally.Rounds)} rounds of seed {number} over {seeds.Count} files\n{run.Tally}");
        Console.WriteLine(run.Tally.Offences == 0
            ? $"no crash, no hang, nothing over {Text.Megabytes(FuzzRun.MostBytes)} MB"
            : $"{run.Tally.Offences} offenders are in {Scratch.Folder("fuzz")}");
        return run.Tally.Offences == 0 ? 0 : 1;
    }
}
