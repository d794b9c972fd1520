using System.ComponentModel;
using System.Diagnostics;
using System.Globalization;

namespace OnPut.Local.Lambda.Processes;

/// <summary>An operating system process that runs a function.</summary>
sealed class FunctionProcess : IAsyncDisposable
{
    readonly Process _process;

    FunctionProcess(Process process, Action<string> onLine)
    {
        _process = process;
        Id = process.Id;
        Exited = WaitAsync(onLine);
    }

    public int Id { get; }

    /// <summary>Completes with the exit code when the process is gone and its last line is read.</summary>
    public Task<int> Exited { get; }

    public static async Task<FunctionProcess> StartAsync(
        ProcessStarter starter, LaunchCommand command, IReadOnlyDictionary<string, string> environment, Action<string> onLine)
    {
        var start = new ProcessStartInfo(command.FileName, command.Arguments)
        {
            WorkingDirectory = command.TaskRoot,
            RedirectStandardInput = true,
            RedirectStandardOutput = true,
            RedirectStandardError = true,
        };
        start.Environment.Clear();
        foreach (var (name, value) in environment)
            start.Environment[name] = value;
        var process = await starter.StartAsync(start);
        process.StandardInput.Close();
        return new FunctionProcess(process, onLine);
    }

    /// <summary>The most memory that it ever had, in MB; null where the system does not tell or the process is gone.</summary>
    public int? PeakMemory()
    {
        try
        {
            var line = File.ReadLines($"/proc/{Id}/status").FirstOrDefault(line => line.StartsWith("VmHWM:", StringComparison.Ordinal));
            return line?.Split(' ', StringSplitOptions.RemoveEmptyEntries) is [.., var kilobytes, "kB"]
                ? (int.Parse(kilobytes.Trim(), CultureInfo.InvariantCulture) + 1023) / 1024
                : null;
        }
        catch (IOException)
        {
            return null;
        }
    }

    public void Kill()
    {
        try
        {
            _process.Kill(entireProcessTree: true);
        }
        catch (Exception failure) when (failure is InvalidOperationException or Win32Exception)
        {
            // It has ended by itself.
        }
    }

    public async ValueTask DisposeAsync()
    {
        Kill();
        await Exited;
        _process.Dispose();
    }

    async Task<int> WaitAsync(Action<string> onLine)
    {
        var reading = Task.WhenAll(LineReader.ReadAsync(_process.StandardOutput, onLine), LineReader.ReadAsync(_process.StandardError, onLine));
        await _process.WaitForExitAsync();
        // A child of its own can hold the pipes open for ever: what it would write later is nobody's log.
        await Task.WhenAny(reading, Task.Delay(TimeSpan.FromSeconds(1)));
        return _process.ExitCode;
    }
}
