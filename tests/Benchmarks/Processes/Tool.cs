using System.ComponentModel;
using System.Diagnostics;

namespace OnPut.Benchmarks.Processes;

/// <summary>Runs a command line tool to its end.</summary>
static class Tool
{
    /// <summary>The tools run here ask a registry at most.</summary>
    static readonly TimeSpan Longest = TimeSpan.FromMinutes(10);

    /// <param name="missing">What to tell whoever does not have it.</param>
    /// <exception cref="BenchmarkException">It is not there, or it failed.</exception>
    public static async Task RunAsync(string file, IReadOnlyList<string> arguments, string folder, string missing, CancellationToken cancellationToken)
    {
        var start = new ProcessStartInfo(file, arguments) { WorkingDirectory = folder, RedirectStandardOutput = true, RedirectStandardError = true };
        using var process = Start(start, missing);
        var output = process.StandardOutput.ReadToEndAsync(cancellationToken);
        var error = process.StandardError.ReadToEndAsync(cancellationToken);
        try
        {
            await process.WaitForExitAsync(cancellationToken).WaitAsync(Longest, cancellationToken);
        }
        catch (Exception unfinished) when (unfinished is TimeoutException or OperationCanceledException)
        {
            process.Kill(entireProcessTree: true);
            throw;
        }
        if (process.ExitCode != 0)
            throw new BenchmarkException($"'{file} {string.Join(' ', arguments)}' ended with {process.ExitCode}:\n{await output}{await error}");
    }

    static Process Start(ProcessStartInfo start, string missing)
    {
        try
        {
            return Process.Start(start)!;
        }
        catch (Win32Exception)
        {
            throw new BenchmarkException($"{start.FileName} is not on this machine: {missing}");
        }
    }
}
