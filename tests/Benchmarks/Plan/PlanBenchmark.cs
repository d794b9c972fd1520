using System.CommandLine;
using System.Diagnostics;
using System.Globalization;
using OnPut.Benchmarks.Processes;
using OnPut.EndToEnd.Support;

namespace OnPut.Benchmarks.Plan;

/// <summary><c>plan</c>: the command over a large inventory, as a process of its own that has one core.</summary>
static class PlanBenchmark
{
    const string Project = "functions/Cli";
    static readonly TimeSpan BetweenLooks = TimeSpan.FromMilliseconds(50);

    public static Command Create()
    {
        var rows = new Argument<int>("ROWS") { Description = "Rows of the inventory.", DefaultValueFactory = _ => 10_000_000 };
        rows.Validators.Add(result => Require.Positive(result, "ROWS"));
        var rounds = new Option<int>("--rounds") { Description = "How often.", HelpName = "N", DefaultValueFactory = _ => 3 };
        rounds.Validators.Add(result => Require.Positive(result, "--rounds"));
        var command = new Command("plan", "Rows a second and peak memory of 'onput plan' over a generated S3 Inventory (CSV, packed), on one core.") { rows, rounds };
        command.SetAction((parsed, cancellationToken) => RunAsync(parsed.GetValue(rows), parsed.GetValue(rounds), cancellationToken));
        return command;
    }

    static async Task RunAsync(int rows, int rounds, CancellationToken cancellationToken)
    {
        var folder = Scratch.Folder("onput");
        await Tool.RunAsync(
            "dotnet", ["publish", Project, "-c", "Release", "-o", folder, "--nologo"], Repository.Root, "it comes with the .NET SDK.", cancellationToken);
        var manifest = new InventoryMaker(rows).Make();
        var table = new Table($"{Text.Count(rows)} rows", "seconds", "on the core", "rows/s", "rows/s of the core", "peak MB");
        for (var round = 1; round <= rounds; round++)
            await MeasureAsync(table, Path.Combine(folder, "onput.dll"), manifest, rows, round, cancellationToken);
        Console.WriteLine(table);
    }

    /// <summary>The time on the core leaves out what other programs took of it.</summary>
    static async Task MeasureAsync(Table table, string program, string manifest, int rows, int round, CancellationToken cancellationToken)
    {
        var start = new ProcessStartInfo("dotnet", [program, "plan", manifest, "--json"]) { RedirectStandardOutput = true };
        start.Environment["DOTNET_PROCESSOR_COUNT"] = "1";
        var clock = Stopwatch.StartNew();
        using var process = Process.Start(start)!;
        if (OperatingSystem.IsLinux() || OperatingSystem.IsWindows())
            process.ProcessorAffinity = 1;
        var output = process.StandardOutput.ReadToEndAsync(cancellationToken);
        var (peak, onCore) = (0L, TimeSpan.Zero);
        for (var ended = process.WaitForExitAsync(cancellationToken); !ended.IsCompleted; await Task.WhenAny(ended, Task.Delay(BetweenLooks, cancellationToken)))
        {
            peak = Math.Max(peak, PeakMemory.Of(process));
            onCore = CoreTime.Of(process) ?? onCore;
        }
        clock.Stop();
        if (process.ExitCode != 0 || !(await output).Contains($"\"objects\": {rows.ToString(CultureInfo.InvariantCulture)},", StringComparison.Ordinal))
            throw new BenchmarkException($"'onput plan {manifest}' ended with {process.ExitCode}, or without having seen {rows} objects.");
        table.Add(
            $"round {round}", clock.Elapsed.TotalSeconds.ToString("N1", CultureInfo.InvariantCulture), onCore.TotalSeconds.ToString("N1", CultureInfo.InvariantCulture),
            Text.Count((long)(rows / clock.Elapsed.TotalSeconds)), Text.Count((long)(rows / onCore.TotalSeconds)), Text.Megabytes(peak));
    }
}
