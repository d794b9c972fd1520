using System.Diagnostics;
using System.Text;

namespace OnPut.EndToEnd.Support;

/// <summary>Runs a program to its end.</summary>
static class Programs
{
    static readonly TimeSpan Longest = TimeSpan.FromMinutes(4);

    public static async Task<ProgramResult> RunAsync(
        string file, IEnumerable<string> arguments, string? folder = null, IReadOnlyDictionary<string, string>? environment = null, string? input = null)
    {
        using var process = Start(file, arguments, folder, environment);
        var output = process.StandardOutput.ReadToEndAsync();
        var error = process.StandardError.ReadToEndAsync();
        await process.StandardInput.WriteAsync(input);
        process.StandardInput.Close();
        using var limit = new CancellationTokenSource(Longest);
        try
        {
            await process.WaitForExitAsync(limit.Token);
        }
        catch (OperationCanceledException)
        {
            process.Kill(entireProcessTree: true);
        }
        return new(process.ExitCode, await output, await error);
    }

    public static Process Start(
        string file, IEnumerable<string> arguments, string? folder = null, IReadOnlyDictionary<string, string>? environment = null)
    {
        var start = new ProcessStartInfo(file, arguments)
        {
            WorkingDirectory = folder ?? Repository.Root,
            RedirectStandardInput = true,
            RedirectStandardOutput = true,
            RedirectStandardError = true,
            StandardOutputEncoding = Encoding.UTF8,
            StandardErrorEncoding = Encoding.UTF8,
        };
        foreach (var (name, value) in environment ?? new Dictionary<string, string>())
            start.Environment[name] = value;
        return Process.Start(start)!;
    }

    /// <summary>Skips the test where a program is not on this machine.</summary>
    public static void SkipWithout(string file, params string[] arguments)
    {
        try
        {
            using var process = Start(file, arguments);
            process.StandardInput.Close();
            process.StandardOutput.ReadToEnd();
            process.WaitForExit();
            Assert.SkipUnless(process.ExitCode == 0, $"'{file} {string.Join(' ', arguments)}' does not work on this machine");
        }
        catch (System.ComponentModel.Win32Exception)
        {
            Assert.Skip($"{file} is not on this machine");
        }
    }
}
