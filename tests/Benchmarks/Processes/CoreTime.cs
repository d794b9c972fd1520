using System.Diagnostics;

namespace OnPut.Benchmarks.Processes;

/// <summary>How long a process has been on the processor, by its system's count: it must be asked while the process is there.</summary>
static class CoreTime
{
    /// <returns>Null where the process has gone.</returns>
    public static TimeSpan? Of(Process process)
    {
        try
        {
            process.Refresh();
            return process.HasExited || OperatingSystem.IsIOS() || OperatingSystem.IsTvOS() ? null : process.TotalProcessorTime;
        }
        catch (InvalidOperationException)
        {
            // It went between the two questions.
            return null;
        }
    }
}
